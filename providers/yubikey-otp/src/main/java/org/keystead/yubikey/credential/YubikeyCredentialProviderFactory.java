package org.keystead.yubikey.credential;

import org.keycloak.Config;
import org.keycloak.credential.CredentialProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Holds what lives as long as the node: connections' alarm, failing servers, meters. */
public final class YubikeyCredentialProviderFactory
        implements CredentialProviderFactory<YubikeyCredentialProvider> {

    private ValidationService service;

    @Override
    public String getId() {
        return YubikeyCredential.TYPE;
    }

    @Override
    public void init(Config.Scope config) {
        service = new ValidationService(Meters.of(config));
    }

    public ValidationService service() {
        return service;
    }

    @Override
    public YubikeyCredentialProvider create(KeycloakSession session) {
        return new YubikeyCredentialProvider(session, service);
    }

    @Override
    public void close() {
        service.close();
    }
}
