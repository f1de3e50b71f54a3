package org.keystead.access.exchange;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.protocol.oidc.grants.OAuth2GrantTypeFactory;

/** Makes {@link ApiKeyGrant}s for Keycloak's token endpoint. */
public final class ApiKeyGrantFactory implements OAuth2GrantTypeFactory {

    static final String GRANT_TYPE = "urn:keystead:params:oauth:grant-type:api-key";

    @Override
    public String getId() {
        return GRANT_TYPE;
    }

    /** Two letters that no grant of Keycloak's has, in the ids of tokens. */
    @Override
    public String getShortcut() {
        return "ks";
    }

    @Override
    public OAuth2GrantType create(KeycloakSession session) {
        return new ApiKeyGrant();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
