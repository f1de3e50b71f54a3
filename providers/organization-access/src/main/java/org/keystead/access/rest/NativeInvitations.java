package org.keystead.access.rest;

import jakarta.ws.rs.WebApplicationException;
import java.lang.reflect.Proxy;
import java.util.Locale;
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
import org.keycloak.organization.admin.resource.OrganizationInvitationResource;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;
import org.keycloak.services.resources.admin.fgap.OrganizationPermissionEvaluator;
import org.keystead.access.spi.Page;

/**
 * Keycloak's own invitations, sent by its own code: link, mail, expiry and event are Keycloak's.
 *
 * <p>Only whether the caller may was asked before, of our sections instead of administrator roles.
 */
record NativeInvitations(Managing managing, OrganizationModel organization) {

    OrganizationInvitationModel send(
            String email, Optional<String> firstName, Optional<String> lastName) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        requireInvitable(address);
        OrganizationInvitationResource resource =
                new OrganizationInvitationResource(
                        session(), organization, managing.authority().events(), allowed());
        try {
            resource.inviteUser(address, firstName.orElse(null), lastName.orElse(null)).close();
            return manager().getByEmail(organization, address);
        } catch (WebApplicationException e) {
            throw ApiException.mailNotSent();
        }
    }

    Optional<OrganizationInvitationModel> find(String id) {
        return Optional.ofNullable(manager().getById(id))
                .filter(found -> found.getOrganizationId().equals(organization.getId()));
    }

    Stream<OrganizationInvitationModel> list(Optional<String> search, Page page) {
        Map<Filter, String> filter =
                search.map(text -> Map.of(Filter.SEARCH, text)).orElse(Map.of());
        return manager().getAllStream(organization, filter, page.first(), page.max());
    }

    void remove(OrganizationInvitationModel invitation) {
        manager().remove(invitation.getId());
        managing.access().invitations().removeLeft(organization.getId());
    }

    private void requireInvitable(String email) {
        if (!organization.isEnabled()) {
            throw ApiException.conflict(
                    "organization-disabled", "Nobody is invited to a disabled organization.");
        }
        OrganizationInvitationModel pending = manager().getByEmail(organization, email);
        if (pending != null && !pending.isExpired()) {
            throw ApiException.conflict("already-invited", "That address has an invitation.");
        }
        UserModel user = session().users().getUserByEmail(session().getContext().getRealm(), email);
        if (user != null && managing.decisions().isMember(organization, user)) {
            throw ApiException.conflict("already-member", "That address is a member's.");
        }
    }

    /** Keycloak's resource asks once more; the answer was given by our own sections. */
    private static AdminPermissionEvaluator allowed() {
        OrganizationPermissionEvaluator organizations =
                proxy(OrganizationPermissionEvaluator.class, null);
        return proxy(AdminPermissionEvaluator.class, organizations);
    }

    private static <T> T proxy(Class<T> type, Object organizations) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, arguments) ->
                                switch (method.getName()) {
                                    case "orgs" -> organizations;
                                    case "requireManage" -> null;
                                    default -> throw new IllegalStateException(method.getName());
                                }));
    }

    private InvitationManager manager() {
        return session().getProvider(OrganizationProvider.class).getInvitationManager();
    }

    private KeycloakSession session() {
        return managing.session();
    }
}
