package org.keystead.access.exchange;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.managers.AppAuthManager;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;
import org.keystead.access.apikey.KeyVerification;
import org.keystead.access.apikey.VerifiedKey;
import org.keystead.access.decision.Decisions;
import org.keystead.access.permission.Subject;

/**
 * Tokens that were given for API keys, as callers show them. Everything is asked again: the token
 * by Keycloak's own check, its client whether it still may, and the key whether its secret counts.
 */
public record KeyTokens(KeycloakSession session, Decisions decisions) {

    /**
     * Whom the request's token speaks for; nobody where it has none, or one that does not count.
     */
    public Optional<Subject> shown() {
        KeycloakContext context = session.getContext();
        HttpHeaders headers = context.getHttpRequest().getHttpHeaders();
        String text = AppAuthManager.extractAuthorizationHeaderToken(headers);
        if (text == null) {
            return Optional.empty();
        }
        AuthResult result =
                AuthenticationManager.verifyIdentityToken(
                        session,
                        context.getRealm(),
                        context.getUri(),
                        context.getConnection(),
                        true,
                        false,
                        null,
                        false,
                        text,
                        headers,
                        verifier ->
                                verifier.withChecks(
                                        token -> KeyToken.TYPE.equals(token.getType())));
        return Optional.ofNullable(result)
                .filter(shown -> KeyToken.allowedFor(shown.client()))
                .flatMap(
                        shown ->
                                key(shown.token())
                                        .filter(key -> key.user().equals(shown.user()))
                                        .map(key -> Subject.of(key, shown.client())));
    }

    private Optional<VerifiedKey> key(AccessToken token) {
        return token.getOtherClaims().get(KeyToken.CLAIM) instanceof Map<?, ?> claim
                        && claim.get(KeyToken.ID) instanceof String id
                        && claim.get(KeyToken.MARK) instanceof String mark
                ? new KeyVerification(session, decisions).exchanged(id, mark)
                : Optional.empty();
    }
}
