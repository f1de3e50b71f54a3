package org.keystead.access.exchange;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.ProtocolMapperUtils;
import org.keycloak.protocol.oidc.OIDCAdvancedConfigWrapper;
import org.keycloak.protocol.oidc.OIDCConfigAttributes;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.encode.TokenContextEncoderProvider;
import org.keycloak.protocol.oidc.mappers.AudienceProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.representations.AccessToken;
import org.keystead.access.apikey.ExchangedKey;
import org.keystead.access.token.OrganizationAccessMapper;

/**
 * The access token of an API key. Its type is none of Keycloak's, so that no endpoint of Keycloak's
 * takes it for its user's; it has no roles, and of what mappers add the pack's claim and the
 * audience alone.
 */
record KeyToken(KeycloakSession session, ClientSessionContext about) {

    /** In {@code typ}. */
    static final String TYPE = "ApiKey";

    /** Which key, and what proves that its secret still counts. */
    static final String CLAIM = "api_key";

    static final String ID = "id";
    static final String MARK = "mark";

    /** The client's attribute that lets it exchange keys. */
    static final String ALLOWED = "keystead.api-key.grant";

    private static final Set<String> MAPPERS =
            Set.of(OrganizationAccessMapper.PROVIDER_ID, AudienceProtocolMapper.PROVIDER_ID);

    /** Seconds that a token lives where the realm lets it live as long as a session. */
    private static final int LIFESPAN = 300;

    /**
     * Whether the client may: one that proves who it is, asks nobody for consent, and wants no
     * tokens that are bound to a key or certificate, which these are not.
     */
    static boolean allowedFor(ClientModel client) {
        OIDCAdvancedConfigWrapper config = OIDCAdvancedConfigWrapper.fromClientModel(client);
        return "true".equals(client.getAttribute(ALLOWED))
                && !client.isPublicClient()
                && !client.isConsentRequired()
                && !config.isUseDPoP()
                && !config.isUseMtlsHokToken();
    }

    AccessToken of(ExchangedKey key) {
        UserSessionModel userSession = about.getClientSession().getUserSession();
        ClientModel client = about.getClientSession().getClient();
        TokenContextEncoderProvider ids = session.getProvider(TokenContextEncoderProvider.class);
        AccessToken token = new AccessToken();
        token.id(
                ids.encodeTokenId(
                        ids.getTokenContextFromClientSessionContext(
                                about, SecretGenerator.getInstance().generateSecureID(), false)));
        token.type(TYPE);
        token.subject(key.verified().user().getId());
        token.issuer(about.getClientSession().getNote(OIDCLoginProtocol.ISSUER));
        token.issuedFor(client.getClientId());
        token.issuedNow();
        token.exp(end(token.getIat(), lifespan(client), key.end()));
        token.setScope(about.getScopeString());
        // nobody was there
        token.setAcr("0");
        token.getOtherClaims().put(CLAIM, Map.of(ID, key.verified().key().id(), MARK, key.mark()));
        ProtocolMapperUtils.getSortedProtocolMappers(session, about)
                .filter(mapper -> MAPPERS.contains(mapper.getKey().getProtocolMapper()))
                .forEach(
                        mapper ->
                                ((OIDCAccessTokenMapper) mapper.getValue())
                                        .transformAccessToken(
                                                token,
                                                mapper.getKey(),
                                                session,
                                                userSession,
                                                about));
        return token;
    }

    private static long end(long now, int lifespan, Optional<Instant> end) {
        long latest = now + lifespan;
        return end.map(at -> Math.min(at.getEpochSecond(), latest)).orElse(latest);
    }

    private int lifespan(ClientModel client) {
        String own = client.getAttribute(OIDCConfigAttributes.ACCESS_TOKEN_LIFESPAN);
        int lifespan =
                own == null || own.isBlank()
                        ? session.getContext().getRealm().getAccessTokenLifespan()
                        : Integer.parseInt(own);
        return lifespan > 0 ? lifespan : LIFESPAN;
    }
}
