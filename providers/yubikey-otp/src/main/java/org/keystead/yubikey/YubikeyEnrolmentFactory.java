package org.keystead.yubikey;

import java.util.List;
import java.util.stream.Stream;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

public final class YubikeyEnrolmentFactory implements RequiredActionFactory {

    private static final YubikeyEnrolment ENROLMENT = new YubikeyEnrolment();

    @Override
    public String getId() {
        return YubikeyEnrolment.ID;
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
        List<ProviderConfigProperty> own =
                ProviderConfigurationBuilder.create()
                        .property()
                        .name(RecoveryCodesOffer.OPTION)
                        .label("Offer recovery codes")
                        .helpText("After a user's first key, where the realm has recovery codes.")
                        .type(ProviderConfigProperty.BOOLEAN_TYPE)
                        .defaultValue("true")
                        .add()
                        .build();
        return Stream.concat(MAX_AUTH_AGE_CONFIG_PROPERTIES.stream(), own.stream()).toList();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
