package org.keystead.email;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.RealmModel;

/** The settings of this jar's executions as a realm has saved them. */
final class SavedSettings {

    private static final Map<String, Consumer<Map<String, String>>> RULES =
            Map.of(
                    EmailCodeAuthenticatorFactory.ID, EmailCodeConfig::from,
                    ReachedLevelsFactory.ID, ReachedLevels::from);

    private SavedSettings() {}

    /**
     * Looks at all of a realm.
     *
     * @throws IllegalArgumentException with the faults of an execution
     */
    static void check(RealmModel realm) {
        executions(realm).forEach(execution -> check(realm, execution));
    }

    /**
     * Looks at one execution.
     *
     * @throws IllegalArgumentException with its faults
     */
    static void check(RealmModel realm, AuthenticationExecutionModel execution) {
        Optional.ofNullable(execution.getAuthenticatorConfig())
                .map(realm::getAuthenticatorConfigById)
                .map(AuthenticatorConfigModel::getConfig)
                .ifPresent(RULES.get(execution.getAuthenticator()));
    }

    // an import of an old version takes flows away that the realm still lists until it is saved
    static Stream<AuthenticationExecutionModel> executions(RealmModel realm) {
        return realm.getAuthenticationFlowsStream()
                .filter(flow -> realm.getAuthenticationFlowById(flow.getId()) != null)
                .flatMap(flow -> realm.getAuthenticationExecutionsStream(flow.getId()))
                .filter(execution -> execution.getAuthenticator() != null)
                .filter(execution -> RULES.containsKey(execution.getAuthenticator()));
    }
}
