package org.keystead.access.management;

/**
 * The sections that govern an organization itself, in every catalogue, and what is done to them.
 */
public final class ManagementSections {

    public static final String ORGANIZATION = "organization";
    public static final String MEMBERS = "members";
    public static final String PROJECTS = "projects";
    public static final String ROLES = "roles";
    public static final String API_KEYS = "api-keys";

    public static final String VIEW = "view";
    public static final String CREATE = "create";
    public static final String UPDATE = "update";
    public static final String DELETE = "delete";

    private ManagementSections() {}
}
