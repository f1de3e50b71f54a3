package org.keystead.access.model;

/** What a grant gives: a role, or one permission directly. */
public sealed interface Access {

    /**
     * All that a role gives.
     *
     * @param role the name of a template or of a custom role of the organization
     */
    record ByRole(String role) implements Access {}

    /** One permission, without a role. */
    record Direct(Permission permission) implements Access {}
}
