package org.keystead.yubikey.enrolment;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keystead.yubikey.credential.YubikeyCredential;

public final class YubikeyEnrolmentFactory implements RequiredActionFactory {

    private static final YubikeyEnrolment ENROLMENT = new YubikeyEnrolment();

    @Override
    public String getId() {
        return YubikeyCredential.ENROLMENT;
    }

    @Override
    public String getDisplayText() {
        return "Set up a YubiKey";
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return ENROLMENT;
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return EnrolmentForm.properties();
    }

    @Override
    public void validateConfig(
            KeycloakSession session, RealmModel realm, RequiredActionConfigModel model) {
        EnrolmentForm.check(model);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
