package org.keystead.access.invitation;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationInvitationModel;
import org.keycloak.models.OrganizationInvitationModel.Filter;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.InvitationManager;
import org.keycloak.organization.OrganizationProvider;
import org.keystead.access.management.Managing;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.spi.Page;

/** Keycloak's own invitations to one organization: that they exist, and until when. */
public record NativeInvitations(Managing managing, OrganizationModel organization) {

    /** Makes one, in the place of an expired one to the same address. */
    OrganizationInvitationModel create(InvitationRequest request) {
        if (!organization.isEnabled()) {
            throw Refusal.conflict(
                    "organization-disabled", "Nobody is invited to a disabled organization.");
        }
        requireNoMember(request.address());
        makeRoom(request.address());
        OrganizationInvitationModel made =
                manager()
                        .create(
                                organization,
                                request.address(),
                                request.firstName().orElse(null),
                                request.lastName().orElse(null));
        request.lifespan().ifPresent(s -> made.setExpiresAt(made.getCreatedAt() + s));
        return made;
    }

    public Optional<OrganizationInvitationModel> find(String id) {
        return Optional.ofNullable(manager().getById(id))
                .filter(found -> found.getOrganizationId().equals(organization.getId()));
    }

    /** One that nobody else has used or taken back, and from now on nobody else will. */
    public Optional<OrganizationInvitationModel> take(String id) {
        return managing.access().invitations().lock(id) ? find(id) : Optional.empty();
    }

    public Stream<OrganizationInvitationModel> list(Optional<String> search, Page page) {
        Map<Filter, String> filter =
                search.map(text -> Map.of(Filter.SEARCH, text)).orElse(Map.of());
        return manager().getAllStream(organization, filter, page.first(), page.max());
    }

    public void remove(OrganizationInvitationModel invitation) {
        manager().remove(invitation.getId());
        managing.access().invitations().removeLeft(organization.getId());
    }

    private void requireNoMember(String address) {
        UserModel user =
                session().users().getUserByEmail(session().getContext().getRealm(), address);
        if (user != null && managing.decisions().isMember(organization, user)) {
            throw Refusal.conflict("already-member", "That address is a member's.");
        }
    }

    private void makeRoom(String address) {
        OrganizationInvitationModel earlier = manager().getByEmail(organization, address);
        if (earlier != null && !earlier.isExpired()) {
            throw Refusal.conflict("already-invited", "That address has an invitation.");
        }
        if (earlier != null) {
            remove(earlier);
        }
    }

    private InvitationManager manager() {
        return session().getProvider(OrganizationProvider.class).getInvitationManager();
    }

    private KeycloakSession session() {
        return managing.session();
    }
}
