package org.keystead.access.rest;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;
import org.keystead.access.management.Fence;
import org.keystead.access.management.Governing;
import org.keystead.access.management.Invariants;
import org.keystead.access.management.Managing;
import org.keystead.access.model.Grant;
import org.keystead.access.permission.MemberSummary;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.representation.MemberRepresentation;
import org.keystead.access.rest.http.Answers;
import org.keystead.access.rest.http.Query;

/** One member. */
@Produces(MediaType.APPLICATION_JSON)
public final class MemberResource {

    private final Managing managing;
    private final OrganizationModel organization;
    private final UserModel user;

    MemberResource(Managing managing, OrganizationModel organization, UserModel user) {
        this.managing = managing;
        this.organization = organization;
        this.user = user;
    }

    @GET
    @Operation(operationId = "getMember", summary = "A member")
    @APIResponseSchema(MemberRepresentation.class)
    public Response member() {
        requireView();
        return Answers.ok(summary());
    }

    /**
     * Takes the member out of the organization. A managed member has no account outside it, and
     * Keycloak deletes the user: that must be asked for by {@code ?delete-user=true}.
     */
    @DELETE
    @Operation(operationId = "removeMember", summary = "Takes a member out of the organization")
    @Parameter(ref = "delete-user")
    @Parameter(ref = "force")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response remove() {
        managing.authority().require(organization, Governing.MEMBERS, Governing.DELETE);
        Invariants invariants = new Invariants(managing, organization);
        invariants.beginDeparture(user);
        new Fence(managing, organization).requireNotStronger(user);
        return depart(invariants);
    }

    /** By her own will. */
    Response leave() {
        Invariants invariants = new Invariants(managing, organization);
        invariants.beginDeparture(user);
        return depart(invariants);
    }

    private Response depart(Invariants invariants) {
        List<Grant> held = managing.decisions().grants(organization, user);
        invariants.requireTakeable(held);
        boolean owned = held.stream().anyMatch(invariants::owns);
        if (managed() && !new Query(managing.session()).flag("delete-user")) {
            throw Refusal.conflict(
                    "managed-member",
                    "Removing a managed member deletes the user; ask for it with"
                            + " delete-user=true.");
        }
        MemberRepresentation before = summary();
        String path = "organizations/" + organization.getId() + "/members/" + user.getId();
        organizations().removeMember(organization, user);
        if (owned) {
            invariants.requireOwner();
        }
        managing.changed(OperationType.DELETE, "MEMBER", path, before, null);
        return Answers.done();
    }

    @Path("grants")
    public GrantsResource grants() {
        return new GrantsResource(managing, organization, user);
    }

    private MemberRepresentation summary() {
        return new MemberSummary(managing.decisions().roles(organization))
                .of(user, managed(), managing.decisions().grants(organization, user));
    }

    private boolean managed() {
        return organizations().isManagedMember(organization, user);
    }

    private OrganizationProvider organizations() {
        return managing.session().getProvider(OrganizationProvider.class);
    }

    /** Everybody may see herself. */
    private void requireView() {
        if (!user.getId().equals(managing.authority().actor().getId())) {
            managing.authority().require(organization, Governing.MEMBERS, Governing.VIEW);
        }
    }
}
