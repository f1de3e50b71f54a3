package org.keystead.email;

import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.models.AuthenticatorConfigModel;

/** The settings of the execution that a login has come to. */
final class StepConfig {

    private static final Logger LOG = Logger.getLogger(StepConfig.class);

    private StepConfig() {}

    /**
     * The settings; empty where they are wrong, and then the login has ended on a page that says
     * whose fault it is.
     */
    static Optional<EmailCodeConfig> of(AuthenticationFlowContext context) {
        try {
            return Optional.of(EmailCodeConfig.from(settings(context)));
        } catch (IllegalArgumentException e) {
            LOG.errorf(
                    "e-mail code of realm %s is misconfigured, so nobody passes it: %s",
                    context.getRealm().getName(), e.getMessage());
            context.getEvent()
                    .user(context.getUser())
                    .detail(Details.REASON, e.getMessage())
                    .error(Errors.INVALID_CONFIG);
            context.failure(
                    AuthenticationFlowError.INTERNAL_ERROR, EmailCodePage.misconfigured(context));
            return Optional.empty();
        }
    }

    private static Map<String, String> settings(AuthenticationFlowContext context) {
        return Optional.ofNullable(context.getAuthenticatorConfig())
                .map(AuthenticatorConfigModel::getConfig)
                .orElse(Map.of());
    }
}
