package org.keystead.access.model;

/** What a grant gives: a role, or one permission directly. */
public sealed interface Access {

    /**
     * All that a role gives: that one for good, and never another one of the same name.
     *
     * @param role its name
     * @param custom whether it is the organization's own; else it is a template of the realm
     */
    record ByRole(String role, boolean custom) implements Access {}

    /** One permission, without a role. */
    record Direct(Permission permission) implements Access {}

    /** What a grant of that role gives. */
    static ByRole of(Role role) {
        return new ByRole(role.name(), !role.template());
    }
}
