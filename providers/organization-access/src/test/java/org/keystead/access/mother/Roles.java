package org.keystead.access.mother;

import java.util.List;
import java.util.Optional;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Role;

public final class Roles {

    private Roles() {}

    /** A template. */
    public static Role role(String name, Permission... permissions) {
        return role(name, true, permissions);
    }

    /** One of the organization's own. */
    public static Role custom(String name, Permission... permissions) {
        return role(name, false, permissions);
    }

    public static Role owner(String name) {
        return owning(role(name));
    }

    /** The same role, whose holders own the organization. */
    public static Role owning(Role role) {
        return new Role(
                role.name(),
                role.displayName(),
                role.description(),
                role.permissions(),
                role.template(),
                true,
                role.single(),
                role.guarded(),
                role.joinsNewProjects());
    }

    /** The same role, of which there is one holder. */
    public static Role single(Role role) {
        return new Role(
                role.name(),
                role.displayName(),
                role.description(),
                role.permissions(),
                role.template(),
                role.owner(),
                true,
                role.guarded(),
                role.joinsNewProjects());
    }

    /** The same role, and {@code protected}. */
    public static Role guarded(Role role) {
        return new Role(
                role.name(),
                role.displayName(),
                role.description(),
                role.permissions(),
                role.template(),
                role.owner(),
                role.single(),
                true,
                role.joinsNewProjects());
    }

    /** The same role, which is granted at every new project. */
    public static Role joining(Role role) {
        return new Role(
                role.name(),
                role.displayName(),
                role.description(),
                role.permissions(),
                role.template(),
                role.owner(),
                role.single(),
                role.guarded(),
                true);
    }

    private static Role role(String name, boolean template, Permission... permissions) {
        return new Role(
                name,
                Optional.empty(),
                Optional.empty(),
                List.of(permissions),
                template,
                false,
                false,
                false,
                false);
    }
}
