package org.keystead.access.organization;

import java.util.List;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;
import org.keystead.access.decision.StillThere;
import org.keystead.access.management.DelegationPolicy;
import org.keystead.access.management.Managing;
import org.keystead.access.management.OrganizationInvariants;
import org.keystead.access.management.ResourcePaths;
import org.keystead.access.model.Grant;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.representation.MemberRepresentation;

/** One member of an organization: what is told of them, and that they go. */
public record OrganizationMember(
        Managing managing, OrganizationModel organization, UserModel user) {

    public MemberRepresentation summary() {
        return new MemberSummary(managing.decisions().roles(organization))
                .of(user, managed(), grants());
    }

    /**
     * Takes the member out of the organization.
     *
     * @param deleteUser whether a managed member, who has no account outside it, may be deleted
     * @throws Refusal if they have more than the actor, or an invariant would be broken
     */
    public void remove(boolean deleteUser) {
        OrganizationInvariants invariants = begin();
        new DelegationPolicy(managing, organization).requireNotStronger(user);
        depart(invariants, deleteUser);
    }

    /** The same by their own will. */
    public void leave(boolean deleteUser) {
        depart(begin(), deleteUser);
    }

    private OrganizationInvariants begin() {
        OrganizationInvariants invariants = new OrganizationInvariants(managing, organization);
        invariants.beginDeparture(user);
        return invariants;
    }

    private void depart(OrganizationInvariants invariants, boolean deleteUser) {
        List<Grant> held = grants();
        invariants.requireTakeable(held);
        boolean owned = held.stream().anyMatch(invariants::owns);
        if (managed() && !deleteUser) {
            throw Refusal.conflict(
                    "managed-member",
                    "Removing a managed member deletes the user; ask for it with"
                            + " delete-user=true.");
        }
        MemberRepresentation before = summary();
        organizations().removeMember(organization, user);
        if (owned) {
            invariants.requireOwner();
        }
        managing.changed(
                OperationType.DELETE,
                "MEMBER",
                ResourcePaths.member(organization.getId(), user.getId()),
                before,
                null);
    }

    private List<Grant> grants() {
        return managing.decisions().grants(organization, user);
    }

    private boolean managed() {
        return StillThere.ask(() -> organizations().isManagedMember(organization, user))
                .orElse(false);
    }

    private OrganizationProvider organizations() {
        return managing.session().getProvider(OrganizationProvider.class);
    }
}
