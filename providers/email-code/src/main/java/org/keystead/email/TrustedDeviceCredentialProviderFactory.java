package org.keystead.email;

import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.CredentialProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Makes remembered devices a kind of credential that users can see. */
public final class TrustedDeviceCredentialProviderFactory
        implements CredentialProviderFactory<TrustedDeviceCredentialProvider> {

    @Override
    public String getId() {
        return TrustedDevices.TYPE;
    }

    @Override
    public CredentialProvider<CredentialModel> create(KeycloakSession session) {
        return new TrustedDeviceCredentialProvider(session);
    }
}
