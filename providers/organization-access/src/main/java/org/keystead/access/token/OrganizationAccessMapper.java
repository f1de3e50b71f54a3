package org.keystead.access.token;

import java.util.List;
import java.util.Optional;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.ProtocolMapperContainerModel;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.ProtocolMapperConfigException;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.protocol.oidc.mappers.TokenIntrospectionTokenMapper;
import org.keycloak.protocol.oidc.mappers.UserInfoTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.IDToken;
import org.keycloak.services.resources.admin.AdminRoot;
import org.keystead.access.apikey.VerifiedKey;

/**
 * Says what the user is in the organizations that the token's {@code organization} scope grants.
 */
public final class OrganizationAccessMapper extends AbstractOIDCProtocolMapper
        implements OIDCAccessTokenMapper,
                OIDCIDTokenMapper,
                UserInfoTokenMapper,
                TokenIntrospectionTokenMapper {

    public static final String PROVIDER_ID = "keystead-organization-access-mapper";

    /** The attribute of a client's session that has the API key for which a token is given. */
    private static final String KEY = "keystead.api-key";

    static final String CLAIM = "organization_access";

    /** {@code true} beside a claim in which some organizations have no entry, for want of room. */
    static final String CLAIM_TRUNCATED = "organization_access_truncated";

    /** Has the claims of a session say no more than what that key may do. */
    public static void narrow(ClientSessionContext clientSession, VerifiedKey key) {
        clientSession.setAttribute(KEY, key);
    }

    @Override
    protected void setClaim(
            IDToken token,
            ProtocolMapperModel model,
            UserSessionModel userSession,
            KeycloakSession session,
            ClientSessionContext clientSession) {
        UserModel user = userSession.getUser();
        Optional<VerifiedKey> key =
                Optional.ofNullable(clientSession.getAttribute(KEY, VerifiedKey.class));
        List<OrganizationModel> granted =
                GrantedOrganizations.of(session, user, clientSession.getScopeString(true)).stream()
                        .filter(o -> key.map(k -> k.reaches(o)).orElse(true))
                        .toList();
        if (granted.isEmpty()) {
            return;
        }
        MapperConfig config = MapperConfig.of(model);
        OrganizationClaim claim = new OrganizationClaim(session, config);
        ClaimEntries organizations = new ClaimEntries(config.maxSize(), config.maxTotalSize());
        granted.forEach(
                o ->
                        organizations.add(
                                o.getAlias(), () -> claim.name(o), () -> claim.of(o, user, key)));
        token.getOtherClaims().put(CLAIM, organizations.entries());
        if (!organizations.complete()) {
            token.getOtherClaims().put(CLAIM_TRUNCATED, true);
        }
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return MapperForm.properties();
    }

    @Override
    public void validateConfig(
            KeycloakSession session,
            RealmModel realm,
            ProtocolMapperContainerModel owner,
            ProtocolMapperModel mapper)
            throws ProtocolMapperConfigException {
        List<String> faults =
                MapperForm.faults(mapper, AdminRoot.getMessages(session, realm, "en"));
        if (!faults.isEmpty()) {
            // Keycloak looks the key up in the console's messages and takes the sentence if it
            // fails
            throw new ProtocolMapperConfigException(String.join("; ", faults), PROVIDER_ID);
        }
    }

    /** What is really in the token, for the console, which shows what is not set as off. */
    @Override
    public ProtocolMapperModel getEffectiveModel(
            KeycloakSession session, RealmModel realm, ProtocolMapperModel mapper) {
        ProtocolMapperModel effective = super.getEffectiveModel(session, realm, mapper);
        MapperForm.complete(effective);
        return effective;
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getDisplayType() {
        return "Organization access";
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public String getHelpText() {
        return "Adds the user's roles and section permissions in the organizations of the scope.";
    }
}
