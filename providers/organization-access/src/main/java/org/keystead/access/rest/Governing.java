package org.keystead.access.rest;

/**
 * The sections that govern an organization itself, in every catalogue, and what is done to them.
 */
final class Governing {

    static final String ORGANIZATION = "organization";
    static final String MEMBERS = "members";
    static final String PROJECTS = "projects";
    static final String ROLES = "roles";

    static final String VIEW = "view";
    static final String CREATE = "create";
    static final String UPDATE = "update";
    static final String DELETE = "delete";

    private Governing() {}
}
