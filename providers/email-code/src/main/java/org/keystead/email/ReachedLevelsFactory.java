package org.keystead.email;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.authenticators.util.AcrStore;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/**
 * Notes that a strong factor of this login reaches higher levels as well, for as long as they last;
 * the login itself stays at the level that it was asked for.
 */
public final class ReachedLevelsFactory extends StepFactory {

    private static final Logger LOG = Logger.getLogger(ReachedLevelsFactory.class);
    private static final String LEVELS = "levels";

    public ReachedLevelsFactory() {
        super(ReachedLevelsFactory::note);
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
        String text =
                Optional.ofNullable(context.getAuthenticatorConfig())
                        .map(AuthenticatorConfigModel::getConfig)
                        .orElse(Map.of())
                        .getOrDefault(LEVELS, "");
        try {
            return Stream.of(text.split(",", -1)).map(String::strip).map(Integer::valueOf).toList();
        } catch (NumberFormatException e) {
            LOG.errorf(
                    "a step of realm %s names levels that are no numbers, so none is reached",
                    context.getRealm().getName());
            return List.of();
        }
    }

    @Override
    public boolean isConfigurable() {
        return true;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(LEVELS)
                .label("Levels")
                .helpText("Numbers with commas between them, such as 2 or 2,3.")
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue("2")
                .add()
                .build();
    }

    @Override
    public String getId() {
        return "keystead-reached-levels";
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
