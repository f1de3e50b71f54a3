package org.keystead.email;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.authenticators.util.AcrStore;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * Notes that a strong factor of this login reaches higher levels as well, for as long as they last;
 * the login itself stays at the level that it was asked for.
 */
public final class ReachedLevelsFactory extends StepFactory {

    static final String ID = "keystead-reached-levels";

    private static final Logger LOG = Logger.getLogger(ReachedLevelsFactory.class);

    public ReachedLevelsFactory() {
        super((Step) ReachedLevelsFactory::note);
    }

    private static void note(AuthenticationFlowContext context) {
        if (AuthenticatorUtil.getAuthnCredentials(context.getAuthenticationSession()).stream()
                .anyMatch(Factors::isStrong)) {
            AcrStore store = new AcrStore(context.getSession(), context.getAuthenticationSession());
            int present = store.getLevelOfAuthenticationFromCurrentAuthentication();
            levels(context).forEach(store::setLevelAuthenticated);
            store.setLevelAuthenticatedToCurrentRequest(present);
        }
        context.success();
    }

    private static List<Integer> levels(AuthenticationFlowContext context) {
        try {
            return ReachedLevels.from(
                            Optional.ofNullable(context.getAuthenticatorConfig())
                                    .map(AuthenticatorConfigModel::getConfig)
                                    .orElse(Map.of()))
                    .levels();
        } catch (IllegalArgumentException e) {
            LOG.errorf(
                    "a step of realm %s is misconfigured, so no level is reached: %s",
                    context.getRealm().getName(), e.getMessage());
            return List.of();
        }
    }

    @Override
    public boolean isConfigurable() {
        return true;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return ReachedLevels.properties();
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "Reached levels";
    }

    @Override
    public String getHelpText() {
        return "A strong factor that was given in this login counts for these levels too.";
    }
}
