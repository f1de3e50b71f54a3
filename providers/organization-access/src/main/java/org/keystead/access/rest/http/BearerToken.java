package org.keystead.access.rest.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.cors.Cors;
import org.keycloak.services.managers.AppAuthManager;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;
import org.keystead.access.management.Caller;
import org.keystead.access.refusal.Refusal;

/** Reads who asks from a bearer or DPoP access token of the realm. */
public final class BearerToken {

    private static final String[] METHODS = {"GET", "POST", "PUT", "DELETE", "OPTIONS"};
    private static final String[] EXPOSED = {"ETag", "Location", "Retry-After", "WWW-Authenticate"};

    private BearerToken() {}

    /** Refuses everything that is not such a token, alive, of an enabled user and client. */
    public static Caller caller(KeycloakSession session) {
        return find(session).orElseThrow(Refusal::unauthenticated);
    }

    /** The same, or nobody. */
    public static Optional<Caller> find(KeycloakSession session) {
        AuthResult result = authenticate(session);
        if (result == null) {
            return Optional.empty();
        }
        if (fromAPage(session)) {
            Cors.builder()
                    .auth()
                    .allowedMethods(METHODS)
                    .exposedHeaders(EXPOSED)
                    .checkAllowedOrigins(session, result.client())
                    .add();
        }
        return Optional.of(of(result));
    }

    private static boolean fromAPage(KeycloakSession session) {
        HttpHeaders headers = session.getContext().getHttpRequest().getHttpHeaders();
        return headers.getHeaderString(Cors.ORIGIN_HEADER) != null;
    }

    private static Caller of(AuthResult result) {
        return new Caller(result.user(), result.client(), result.token());
    }

    /** The caller of {@link #anew}, for a token of the session's own realm. */
    public static Caller anew(KeycloakSession session) {
        return anew(session, session.getContext().getRealm());
    }

    /**
     * The same caller, checked again as for a request that comes now, with no other proof than
     * before: that of DPoP counts once.
     *
     * @param realm the one that the token is of
     */
    public static Caller anew(KeycloakSession session, RealmModel realm) {
        KeycloakContext context = session.getContext();
        HttpHeaders headers = context.getHttpRequest().getHttpHeaders();
        AuthResult result =
                AuthenticationManager.verifyIdentityToken(
                        session,
                        realm,
                        context.getUri(),
                        context.getConnection(),
                        true,
                        true,
                        null,
                        false,
                        AppAuthManager.extractAuthorizationHeaderToken(headers),
                        headers,
                        verifier -> {});
        if (result == null) {
            throw Refusal.unauthenticated();
        }
        return of(result);
    }

    private static AuthResult authenticate(KeycloakSession session) {
        try {
            return new AppAuthManager.BearerTokenAuthenticator(session).authenticate();
        } catch (jakarta.ws.rs.NotAuthorizedException e) {
            throw Refusal.unauthenticated();
        }
    }
}
