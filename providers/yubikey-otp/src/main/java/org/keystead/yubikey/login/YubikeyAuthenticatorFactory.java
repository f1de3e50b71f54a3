package org.keystead.yubikey.login;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keystead.yubikey.credential.YubikeyCredential;
import org.keystead.yubikey.settings.SettingsForm;

public final class YubikeyAuthenticatorFactory implements AuthenticatorFactory {

    private static final YubikeyAuthenticator AUTHENTICATOR = new YubikeyAuthenticator();

    @Override
    public String getId() {
        return YubikeyCredential.TYPE;
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return AUTHENTICATOR;
    }

    @Override
    public String getDisplayType() {
        return "YubiKey one-time password";
    }

    @Override
    public String getHelpText() {
        return "Asks for the one-time password that a YubiKey types when it is touched.";
    }

    @Override
    public String getReferenceCategory() {
        return YubikeyCredential.TYPE;
    }

    @Override
    public boolean isConfigurable() {
        return true;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return SettingsForm.PROPERTIES;
    }

    @Override
    public AuthenticationExecutionModel.Requirement[] getRequirementChoices() {
        return REQUIREMENT_CHOICES;
    }

    /** An enrolment in the middle of a login would count as the step itself, so there is none. */
    @Override
    public boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
