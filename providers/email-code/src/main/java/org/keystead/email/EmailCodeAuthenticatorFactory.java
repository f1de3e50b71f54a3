package org.keystead.email;

import java.util.List;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.provider.ProviderConfigProperty;

/** Offers the mailed code as a step of any flow, under {@value #ID}. */
public final class EmailCodeAuthenticatorFactory extends StepFactory {

    /** The step's provider id, and the credential type that conditions know it by. */
    public static final String ID = "keystead-email-code";

    public EmailCodeAuthenticatorFactory() {
        super(new EmailCodeAuthenticator());
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "E-mail code";
    }

    @Override
    public String getHelpText() {
        return "Mails a code to the user and asks for it.";
    }

    // a name of its own: as "otp" it would pass for the authenticator app in every condition
    @Override
    public String getReferenceCategory() {
        return ID;
    }

    @Override
    public boolean isConfigurable() {
        return true;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return Setting.properties();
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return REQUIREMENT_CHOICES;
    }
}
