package org.keystead.access.invitation;

import java.util.Map;
import java.util.Optional;
import org.keycloak.OAuth2Constants;
import org.keycloak.authentication.actiontoken.inviteorg.InviteOrgActionToken;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationInvitationModel;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.OIDCLoginProtocolService;
import org.keycloak.protocol.oidc.utils.OIDCResponseType;
import org.keycloak.services.resources.LoginActionsService;
import org.keystead.access.model.Landing;

/**
 * Where the mail of an invitation leads: to the same pages of Keycloak's as that of its own.
 *
 * @param landing where somebody is sent who has joined
 */
record InvitationLink(
        KeycloakSession session,
        OrganizationModel organization,
        OrganizationInvitationModel invitation,
        Landing landing) {

    /** A user confirms that they join; anybody else registers first. */
    String of(Optional<UserModel> user) {
        return user.map(this::confirmation).orElseGet(this::registration);
    }

    private String confirmation(UserModel user) {
        String address = new LandingUris(session).of(landing, Optional.of(organization)).toString();
        return LoginActionsService.actionTokenProcessor(session.getContext().getUri())
                .queryParam(Constants.KEY, token(user.getId(), address))
                .build(realm().getName())
                .toString();
    }

    private String registration() {
        String page = new LandingUris(session).page(landing, organization);
        return OIDCLoginProtocolService.registrationsUrl(
                        session.getContext().getUri().getBaseUriBuilder())
                .queryParam(OAuth2Constants.RESPONSE_TYPE, OIDCResponseType.CODE)
                .queryParam(Constants.CLIENT_ID, Constants.ACCOUNT_MANAGEMENT_CLIENT_ID)
                .queryParam(Constants.TOKEN, token(null, page))
                .buildFromMap(
                        Map.of(
                                "realm",
                                realm().getName(),
                                "protocol",
                                OIDCLoginProtocol.LOGIN_PROTOCOL))
                .toString();
    }

    private String token(String user, String afterwards) {
        InviteOrgActionToken token =
                new InviteOrgActionToken(
                        user,
                        invitation.getExpiresAt(),
                        invitation.getEmail(),
                        Constants.ACCOUNT_MANAGEMENT_CLIENT_ID);
        token.id(invitation.getId());
        token.setOrgId(organization.getId());
        token.setRedirectUri(afterwards);
        return token.serialize(session, realm(), session.getContext().getUri());
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }
}
