package org.keystead.yubikey.settings;

import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.RealmModel;
import org.keystead.yubikey.credential.ValidationService;
import org.keystead.yubikey.credential.YubikeyCredential;
import org.keystead.yubikey.validation.InvalidSettings;
import org.keystead.yubikey.validation.SettingsReader;

/** The settings of this step's executions as a realm has saved them. */
final class SavedSettings {

    private SavedSettings() {}

    /** Looks at all of a realm that came out of a file. */
    static void check(RealmModel realm) throws InvalidSettings {
        Stream<AuthenticatorConfigModel> all =
                executions(realm).flatMap(execution -> of(realm, execution).stream());
        for (AuthenticatorConfigModel config : all.filter(ValidationService::isOurs).toList()) {
            new SettingsReader(config.getConfig(), UnaryOperator.identity()).checkFile();
        }
    }

    static Optional<AuthenticatorConfigModel> of(
            RealmModel realm, AuthenticationExecutionModel execution) {
        return Optional.ofNullable(execution.getAuthenticatorConfig())
                .map(realm::getAuthenticatorConfigById);
    }

    // an import of an old version takes flows away that the realm still lists until it is saved
    static Stream<AuthenticationExecutionModel> executions(RealmModel realm) {
        return realm.getAuthenticationFlowsStream()
                .filter(flow -> realm.getAuthenticationFlowById(flow.getId()) != null)
                .flatMap(flow -> realm.getAuthenticationExecutionsStream(flow.getId()))
                .filter(e -> Objects.equals(YubikeyCredential.TYPE, e.getAuthenticator()));
    }
}
