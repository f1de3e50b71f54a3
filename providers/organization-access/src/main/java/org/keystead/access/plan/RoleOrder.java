package org.keystead.access.plan;

import java.util.Comparator;
import java.util.List;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Role;

/** Their permissions have no order: equal roles are made to look equal. */
public final class RoleOrder {

    private static final Comparator<Permission> ORDER =
            Comparator.comparing(Permission::section)
                    .thenComparing(Permission::level)
                    .thenComparing(permission -> permission.except().toString());

    private RoleOrder() {}

    /** What must change so that {@code before} becomes {@code after}. */
    public static List<Step<Role>> between(List<Role> before, List<Role> after) {
        return Step.between(
                before.stream().map(RoleOrder::sorted).toList(),
                after.stream().map(RoleOrder::sorted).toList(),
                Role::name);
    }

    public static Role sorted(Role role) {
        List<Permission> permissions = role.permissions().stream().sorted(ORDER).toList();
        return new Role(
                role.name(),
                role.displayName(),
                role.description(),
                permissions,
                role.template(),
                role.owner(),
                role.single(),
                role.guarded(),
                role.joinsNewProjects());
    }
}
