package org.keystead.access.management;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keystead.access.decision.Decisions;
import org.keystead.access.model.Access;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Role;

/**
 * Making or changing a custom role gives to, or takes from, everybody who holds it.
 *
 * <p>What a role says of itself beside its permissions is said by owners only, and so is that it
 * has every section: sections that are yet to be added among them.
 */
public final class RoleDelegationPolicy {

    private final Managing managing;
    private final OrganizationModel organization;
    private final DelegationPolicy fence;

    public RoleDelegationPolicy(Managing managing, OrganizationModel organization) {
        this.managing = managing;
        this.organization = organization;
        this.fence = new DelegationPolicy(managing, organization);
    }

    /** Ends the request if the role gives anything that the actor has not, and without end. */
    public void requireMakeable(Role role) {
        requireOwnerFor(role);
        requireGivable(role.owner(), role.permissions());
    }

    /** Ends the request if the role, or one of its holders, has anything that the actor has not. */
    public void requireRemovable(Role role, Collection<String> holders) {
        requireOwnerFor(role);
        fence.requireHeld(measure(role.permissions()));
        fence.requireNoneStronger(holders);
    }

    /** The same for what is there before and after a change, of which only what is new is given. */
    public void requireChangeable(Role before, Role after, Collection<String> holders) {
        requireRemovable(before, holders);
        requireOwnerFor(after);
        List<Permission> added = new ArrayList<>(after.permissions());
        added.removeAll(before.permissions());
        requireGivable(after.owner() && !before.owner(), added);
    }

    private void requireGivable(boolean ownership, List<Permission> permissions) {
        if (ownership) {
            fence.requireLastingOwner();
        }
        fence.requireGivable(measure(permissions));
    }

    private void requireOwnerFor(Role role) {
        if (role.owner()
                || role.single()
                || role.guarded()
                || role.joinsNewProjects()
                || role.everySection()) {
            fence.requireOwner();
        }
    }

    /** A role is measured as if everything in it were granted at the organization, for good. */
    private List<Grant> measure(List<Permission> permissions) {
        return permissions.stream().map(this::grant).toList();
    }

    private Grant grant(Permission permission) {
        return new Grant(
                KeycloakModelUtils.generateId(),
                organization.getId(),
                managing.authority().actor().getId(),
                new Access.Direct(permission),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Decisions.now());
    }
}
