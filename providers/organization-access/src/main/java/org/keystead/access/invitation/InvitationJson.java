package org.keystead.access.invitation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keycloak.models.OrganizationInvitationModel;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.decision.LocalizedMessages;
import org.keystead.access.grant.GrantNames;
import org.keystead.access.management.Managing;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Invitation;
import org.keystead.access.model.KnownRoles;
import org.keystead.access.model.Project;
import org.keystead.access.organization.NamedMembers;
import org.keystead.access.representation.GrantRepresentation;
import org.keystead.access.representation.InvitationRepresentation;
import org.keystead.access.representation.OrganizationReference;
import org.keystead.access.representation.PersonReference;
import org.keystead.access.representation.Representations;

/** Invitations as they are sent. */
public record InvitationJson(Managing managing, OrganizationModel organization) {

    /**
     * For those who invite: with who sent each, in as many statements for many as for one.
     *
     * @param words how things are called; empty where nobody asked for it
     */
    public List<InvitationRepresentation> list(
            List<OrganizationInvitationModel> invitations,
            Map<String, Invitation> carried,
            Optional<LocalizedMessages> words) {
        Map<String, PersonReference> inviters =
                new NamedMembers(managing.access(), organization)
                        .named(
                                carried.values().stream()
                                        .filter(invitation -> !invitation.administrator())
                                        .map(Invitation::invitedBy)
                                        .collect(Collectors.toSet()));
        List<Grant> promised = carried.values().stream().flatMap(i -> i.grants().stream()).toList();
        Known known = known(promised, words);
        return invitations.stream()
                .map(
                        invitation -> {
                            Optional<Invitation> own =
                                    Optional.ofNullable(carried.get(invitation.getId()));
                            return of(
                                    invitation,
                                    own,
                                    null,
                                    own.filter(i -> !i.administrator())
                                            .map(i -> inviters.get(i.invitedBy()))
                                            .orElse(null),
                                    known);
                        })
                .toList();
    }

    /** What an event says of it. */
    public InvitationRepresentation of(
            OrganizationInvitationModel invitation, Optional<Invitation> carried) {
        return of(invitation, carried, null, null, known(grants(carried)));
    }

    /** For the one who is invited, who wants to know where to; in their words, if they ask. */
    public InvitationRepresentation inInbox(
            OrganizationInvitationModel invitation,
            Optional<Invitation> carried,
            Optional<LocalizedMessages> words) {
        return of(invitation, carried, reference(), null, known(grants(carried), words));
    }

    public OrganizationReference reference() {
        return new OrganizationReference(
                organization.getId(), organization.getAlias(), organization.getName());
    }

    public List<GrantRepresentation> grants(List<Grant> grants) {
        return each(grants, Representations::grant, known(grants));
    }

    /** Grants that an invitation promises, or could not give. */
    public List<GrantRepresentation> promises(List<Grant> grants) {
        return each(grants, Representations::promise, known(grants));
    }

    private interface Form {
        GrantRepresentation of(Grant grant, Optional<Project> project, KnownRoles roles);
    }

    /** What grants name, found once for all of them. */
    private record Known(
            Map<String, Project> projects, KnownRoles roles, Optional<GrantNames> names) {

        GrantRepresentation named(Grant grant, GrantRepresentation written) {
            return names.map(n -> written.with(n.of(grant))).orElse(written);
        }
    }

    private Known known(List<Grant> grants) {
        return known(grants, Optional.empty());
    }

    private Known known(List<Grant> grants, Optional<LocalizedMessages> words) {
        Map<String, Project> projects =
                managing.access().projects().ofGrants(organization.getId(), grants);
        KnownRoles roles = managing.decisions().roles(organization);
        return new Known(
                projects,
                roles,
                words.map(
                        w ->
                                new GrantNames(
                                        managing.decisions().catalogue(),
                                        roles,
                                        projects,
                                        Map.of(),
                                        w)));
    }

    private static List<Grant> grants(Optional<Invitation> carried) {
        return carried.map(Invitation::grants).orElse(List.of());
    }

    private static List<GrantRepresentation> each(List<Grant> grants, Form as, Known known) {
        return grants.stream()
                .map(
                        g ->
                                known.named(
                                        g,
                                        as.of(
                                                g,
                                                g.project().map(known.projects()::get),
                                                known.roles())))
                .toList();
    }

    private InvitationRepresentation of(
            OrganizationInvitationModel invitation,
            Optional<Invitation> carried,
            OrganizationReference where,
            PersonReference inviter,
            Known known) {
        return new InvitationRepresentation(
                invitation.getId(),
                where,
                invitation.getEmail(),
                invitation.getFirstName(),
                invitation.getLastName(),
                invitation.isExpired() ? "expired" : "pending",
                Instant.ofEpochSecond(invitation.getCreatedAt()).toString(),
                Instant.ofEpochSecond(invitation.getExpiresAt()).toString(),
                (long) invitation.getExpiresAt() - invitation.getCreatedAt(),
                carried.map(Invitation::invitedBy).orElse(null),
                inviter,
                carried.flatMap(i -> i.landing().redirectUri()).orElse(null),
                each(grants(carried), Representations::promise, known));
    }
}
