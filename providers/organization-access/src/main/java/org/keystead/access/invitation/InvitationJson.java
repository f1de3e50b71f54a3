package org.keystead.access.invitation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keycloak.models.OrganizationInvitationModel;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.management.Managing;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Invitation;
import org.keystead.access.model.KnownRoles;
import org.keystead.access.model.Project;
import org.keystead.access.representation.GrantRepresentation;
import org.keystead.access.representation.InvitationRepresentation;
import org.keystead.access.representation.OrganizationReference;
import org.keystead.access.representation.Representations;

/** Invitations as they are sent. */
public record InvitationJson(Managing managing, OrganizationModel organization) {

    /** For those who invite. */
    public InvitationRepresentation of(
            OrganizationInvitationModel invitation, Optional<Invitation> carried) {
        return of(invitation, carried, null);
    }

    /** For the one who is invited, who wants to know where to. */
    public InvitationRepresentation inInbox(
            OrganizationInvitationModel invitation, Optional<Invitation> carried) {
        return of(invitation, carried, reference());
    }

    public OrganizationReference reference() {
        return new OrganizationReference(
                organization.getId(), organization.getAlias(), organization.getName());
    }

    public List<GrantRepresentation> grants(List<Grant> grants) {
        return each(grants, Representations::grant);
    }

    /** Grants that an invitation promises, or could not give. */
    public List<GrantRepresentation> promises(List<Grant> grants) {
        return each(grants, Representations::promise);
    }

    private interface Form {
        GrantRepresentation of(Grant grant, Optional<Project> project, KnownRoles roles);
    }

    private List<GrantRepresentation> each(List<Grant> grants, Form as) {
        Map<String, Project> projects =
                managing.access()
                        .projects()
                        .byId(
                                organization.getId(),
                                grants.stream()
                                        .flatMap(grant -> grant.project().stream())
                                        .collect(Collectors.toSet()));
        KnownRoles roles = managing.decisions().roles(organization);
        return grants.stream().map(g -> as.of(g, g.project().map(projects::get), roles)).toList();
    }

    private InvitationRepresentation of(
            OrganizationInvitationModel invitation,
            Optional<Invitation> carried,
            OrganizationReference where) {
        return new InvitationRepresentation(
                invitation.getId(),
                where,
                invitation.getEmail(),
                invitation.getFirstName(),
                invitation.getLastName(),
                invitation.isExpired() ? "expired" : "pending",
                Instant.ofEpochSecond(invitation.getCreatedAt()).toString(),
                Instant.ofEpochSecond(invitation.getExpiresAt()).toString(),
                carried.map(Invitation::invitedBy).orElse(null),
                carried.flatMap(i -> i.landing().redirectUri()).orElse(null),
                promises(carried.map(Invitation::grants).orElse(List.of())));
    }
}
