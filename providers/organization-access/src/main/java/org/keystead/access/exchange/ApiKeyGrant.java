package org.keystead.access.exchange;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.OAuth2Constants;
import org.keycloak.OAuthErrorException;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.Constants;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.TokenManager;
import org.keycloak.protocol.oidc.grants.OAuth2GrantTypeBase;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.AccessTokenResponse;
import org.keycloak.services.CorsErrorResponseException;
import org.keycloak.services.Urls;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.context.ServiceAccountTokenRequestContext;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.services.managers.UserSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.util.TokenUtil;
import org.keystead.access.apikey.ExchangedKey;
import org.keystead.access.apikey.KeyVerification;
import org.keystead.access.apikey.Presented;
import org.keystead.access.decision.Decisions;
import org.keystead.access.token.OrganizationAccessMapper;

/**
 * Gives an access token for an API key, an extension grant (RFC 6749, 4.5): no login, no session,
 * no refresh token, and nothing in it that the key was not narrowed to.
 *
 * <p>What is wrong with a key is not told: each is {@code invalid_grant} in the same words.
 */
final class ApiKeyGrant extends OAuth2GrantTypeBase {

    static final String PARAMETER = "api_key";

    @Override
    public Response process(Context context) {
        setContext(context);
        if (!KeyToken.allowedFor(client)) {
            throw refusal(
                    Errors.NOT_ALLOWED,
                    OAuthErrorException.UNAUTHORIZED_CLIENT,
                    "The client may not exchange API keys");
        }
        String scope = scope();
        ExchangedKey key = key();
        UserModel user = key.verified().user();
        event.user(user)
                .detail(Details.USERNAME, user.getUsername())
                .detail(PARAMETER, key.verified().key().id());
        ClientSessionContext about = transientSession(user, scope);
        OrganizationAccessMapper.narrow(about, key.verified());
        AccessToken token = new KeyToken(session, about).of(key);
        AccessTokenResponse response = new AccessTokenResponse();
        response.setToken(session.tokens().encode(token));
        response.setTokenType(TokenUtil.TOKEN_TYPE_BEARER);
        response.setExpiresIn(token.getExp() - token.getIat());
        response.setScope(token.getScope());
        event.success();
        return cors.add(Response.ok(response).type(MediaType.APPLICATION_JSON_TYPE));
    }

    private ExchangedKey key() {
        String secret = formParams.getFirst(PARAMETER);
        if (secret == null) {
            throw refusal(
                    Errors.INVALID_REQUEST,
                    OAuthErrorException.INVALID_REQUEST,
                    "Missing form parameter: " + PARAMETER);
        }
        return new KeyVerification(session, new Decisions(session))
                .exchange(
                        new Presented(
                                secret, Optional.ofNullable(clientConnection.getRemoteAddr())))
                .orElseThrow(
                        () ->
                                refusal(
                                        Errors.INVALID_USER_CREDENTIALS,
                                        OAuthErrorException.INVALID_GRANT,
                                        "Invalid API key"));
    }

    /** What is asked for, which is nothing that is about a person's login. */
    private String scope() {
        String scope = getRequestedScopes();
        List<String> words = scope == null ? List.of() : List.of(scope.split(" ", -1));
        if (words.contains(OAuth2Constants.SCOPE_OPENID)
                || words.contains(OAuth2Constants.OFFLINE_ACCESS)) {
            throw refusal(
                    Errors.INVALID_REQUEST,
                    OAuthErrorException.INVALID_SCOPE,
                    "openid and offline_access are not for API keys");
        }
        return scope;
    }

    /** Nothing of it is kept: as for a service account's token without a session. */
    private ClientSessionContext transientSession(UserModel user, String scope) {
        AuthenticationSessionModel login =
                new AuthenticationSessionManager(session)
                        .createAuthenticationSession(realm, false)
                        .createAuthenticationSession(client);
        login.setAuthenticatedUser(user);
        login.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        login.setClientNote(
                OIDCLoginProtocol.ISSUER,
                Urls.realmIssuer(session.getContext().getUri().getBaseUri(), realm.getName()));
        login.setClientNote(OIDCLoginProtocol.SCOPE_PARAM, scope);
        UserSessionModel userSession =
                new UserSessionManager(session)
                        .createUserSession(
                                login.getParentSession().getId(),
                                realm,
                                user,
                                user.getUsername(),
                                clientConnection.getRemoteHost(),
                                PARAMETER,
                                false,
                                null,
                                null,
                                UserSessionModel.SessionPersistenceState.TRANSIENT);
        AuthenticationManager.setClientScopesInSession(session, login);
        ClientSessionContext about =
                TokenManager.attachAuthenticationSession(session, userSession, login);
        about.setAttribute(Constants.GRANT_TYPE, context.getGrantType());
        obeyPolicies(about);
        return about;
    }

    private void obeyPolicies(ClientSessionContext about) {
        try {
            session.clientPolicy()
                    .triggerOnEvent(
                            new ServiceAccountTokenRequestContext(
                                    formParams, about.getClientSession()));
        } catch (ClientPolicyException e) {
            throw refusal(e.getError(), e.getError(), e.getErrorDetail());
        }
    }

    private CorsErrorResponseException refusal(String logged, String error, String description) {
        event.detail(Details.REASON, description);
        event.error(logged);
        return new CorsErrorResponseException(
                cors, error, description, Response.Status.BAD_REQUEST);
    }

    @Override
    public EventType getEventType() {
        return EventType.OAUTH2_EXTENSION_GRANT;
    }

    @Override
    public Set<String> getTokenParameterNames() {
        return Set.of();
    }
}
