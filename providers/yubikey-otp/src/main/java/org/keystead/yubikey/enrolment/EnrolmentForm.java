package org.keystead.yubikey.enrolment;

import java.util.List;
import java.util.stream.Stream;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keycloak.userprofile.ValidationException;
import org.keycloak.userprofile.ValidationException.ValidationExceptionBuilder;
import org.keycloak.validate.ValidationError;
import org.keystead.yubikey.credential.YubikeyCredential;

/** The settings of the enrolment as the admin console asks for them. */
final class EnrolmentForm {

    private static final ProviderConfigProperty MAX_AGE =
            RequiredActionFactory.MAX_AUTH_AGE_CONFIG_PROPERTIES.get(0);

    private static final List<ProviderConfigProperty> OFFER =
            ProviderConfigurationBuilder.create()
                    .property()
                    .name(RecoveryCodesOffer.OPTION)
                    .label("Offer recovery codes")
                    .helpText("After a user's first key, where the realm has recovery codes.")
                    .type(ProviderConfigProperty.BOOLEAN_TYPE)
                    .defaultValue("true")
                    .add()
                    .build();

    private EnrolmentForm() {}

    static List<ProviderConfigProperty> properties() {
        return Stream.concat(Stream.of(MAX_AGE), OFFER.stream()).toList();
    }

    /**
     * Looks at what is being saved.
     *
     * @throws ValidationException with every fault under the label that the form has for it
     */
    static void check(RequiredActionConfigModel settings) {
        ValidationExceptionBuilder faults = new ValidationExceptionBuilder();
        if (!settings.getConfigValue(MAX_AGE.getName(), "0").matches("[0-9]{1,9}")) {
            faults.accept(fault(MAX_AGE, "must be a whole number of seconds, 0 or more"));
        }
        if (!settings.getConfigValue(RecoveryCodesOffer.OPTION, "true").matches("true|false")) {
            faults.accept(fault(OFFER.get(0), "must be true or false"));
        }
        if (faults.hasError()) {
            throw faults.build();
        }
    }

    private static ValidationError fault(ProviderConfigProperty setting, String rule) {
        return new ValidationError(
                YubikeyCredential.ENROLMENT,
                setting.getName(),
                setting.getLabel() + " (" + setting.getName() + ") " + rule);
    }
}
