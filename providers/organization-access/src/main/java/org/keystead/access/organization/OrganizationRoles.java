package org.keystead.access.organization;

import java.util.List;
import java.util.Optional;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.catalogue.CatalogueJson;
import org.keystead.access.json.InvalidDocumentException;
import org.keystead.access.management.Managing;
import org.keystead.access.management.OrganizationInvariants;
import org.keystead.access.management.ResourcePaths;
import org.keystead.access.management.RoleDelegationPolicy;
import org.keystead.access.model.Role;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.spi.CustomRoles;

/** The roles that one organization can give, and changes of its own ones. */
public final class OrganizationRoles {

    private final Managing managing;
    private final OrganizationModel organization;
    private final OrganizationInvariants invariants;
    private final RoleDelegationPolicy fence;

    public OrganizationRoles(Managing managing, OrganizationModel organization) {
        this.managing = managing;
        this.organization = organization;
        this.invariants = new OrganizationInvariants(managing, organization);
        this.fence = new RoleDelegationPolicy(managing, organization);
    }

    /** The realm's templates, then the organization's own. */
    public List<Role> all() {
        return managing.decisions().allRoles(organization);
    }

    /**
     * The role of that name.
     *
     * @throws Refusal if the organization can give none
     */
    public Role get(String name) {
        return named(all(), name);
    }

    /**
     * Makes a custom role.
     *
     * @throws Refusal if there is one of that name, or the actor has less than it gives
     */
    public void create(Role role) {
        invariants.begin();
        if (all().stream().anyMatch(other -> other.name().equals(role.name()))) {
            throw Refusal.conflict("role-exists", "There is a role with that name.");
        }
        fence.requireMakeable(role);
        store().create(organization.getId(), role);
        changed(OperationType.CREATE, Optional.empty(), Optional.of(role));
    }

    /**
     * Gives the custom role of that name these properties.
     *
     * @throws Refusal if there is no such custom role, the actor has less than it gives or gave, or
     *     an invariant would be broken
     */
    public void replace(String name, Role after) {
        invariants.begin();
        Role before = custom(name);
        if (!after.name().equals(name)) {
            throw InvalidDocumentException.of("name", "must stay as it is: " + name);
        }
        fence.requireChangeable(before, after, invariants.holders(before));
        change(before, Optional.of(after), () -> store().update(organization.getId(), after));
        changed(OperationType.UPDATE, Optional.of(before), Optional.of(after));
    }

    /**
     * Removes the custom role of that name and takes it from everybody who holds it.
     *
     * @throws Refusal if there is no such custom role, the actor has less than it gives, or an
     *     invariant would be broken
     */
    public void remove(String name) {
        invariants.begin();
        Role role = custom(name);
        fence.requireRemovable(role, invariants.holders(role));
        change(role, Optional.empty(), () -> store().remove(organization.getId(), name));
        changed(OperationType.DELETE, Optional.of(role), Optional.empty());
    }

    private void change(Role before, Optional<Role> after, Runnable change) {
        invariants.requireRoleChange(before, after);
        boolean owned = invariants.takesOwnership(before, after);
        change.run();
        if (owned) {
            invariants.requireOwner();
        }
    }

    /** Templates belong to the realm: here they do not exist for changing. */
    private Role custom(String name) {
        return named(store().list(organization.getId()), name);
    }

    private static Role named(List<Role> roles, String name) {
        return roles.stream()
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("role"));
    }

    private void changed(OperationType operation, Optional<Role> before, Optional<Role> after) {
        String name = before.or(() -> after).map(Role::name).orElseThrow();
        managing.changed(
                operation,
                "ROLE",
                ResourcePaths.role(organization.getId(), name),
                before.map(CatalogueJson::write).orElse(null),
                after.map(CatalogueJson::write).orElse(null));
    }

    private CustomRoles store() {
        return managing.access().roles();
    }
}
