package org.keystead.access.token;

import java.util.ArrayList;
import java.util.List;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.protocol.oidc.mappers.TokenIntrospectionTokenMapper;
import org.keycloak.protocol.oidc.mappers.UserInfoTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.IDToken;

/**
 * Says what the user is in the organizations that the token's {@code organization} scope grants.
 */
public final class OrganizationAccessMapper extends AbstractOIDCProtocolMapper
        implements OIDCAccessTokenMapper,
                OIDCIDTokenMapper,
                UserInfoTokenMapper,
                TokenIntrospectionTokenMapper {

    public static final String PROVIDER_ID = "keystead-organization-access-mapper";
    static final String CLAIM = "organization_access";

    /** {@code true} beside a claim in which some organizations have no entry, for want of room. */
    static final String CLAIM_TRUNCATED = "organization_access_truncated";

    @Override
    protected void setClaim(
            IDToken token,
            ProtocolMapperModel model,
            UserSessionModel userSession,
            KeycloakSession session,
            ClientSessionContext clientSession) {
        UserModel user = userSession.getUser();
        List<OrganizationModel> granted =
                GrantedOrganizations.of(session, user, clientSession.getScopeString(true));
        if (granted.isEmpty()) {
            return;
        }
        MapperConfig config = MapperConfig.of(model);
        OrganizationClaim claim = new OrganizationClaim(session, config);
        ClaimEntries organizations = new ClaimEntries(config.maxSize(), config.maxTotalSize());
        granted.forEach(
                o -> organizations.add(o.getAlias(), () -> claim.name(o), () -> claim.of(o, user)));
        token.getOtherClaims().put(CLAIM, organizations.entries());
        if (!organizations.complete()) {
            token.getOtherClaims().put(CLAIM_TRUNCATED, true);
        }
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        List<ProviderConfigProperty> properties = new ArrayList<>(MapperConfig.properties());
        OIDCAttributeMapperHelper.addIncludeInTokensConfig(
                properties, OrganizationAccessMapper.class);
        return properties;
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
