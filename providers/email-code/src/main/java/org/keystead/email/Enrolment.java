package org.keystead.email;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;

/** A strong factor that a user can set up. */
enum Enrolment {
    YUBIKEY("keystead-yubikey-enrol", "keysteadEnrolYubikey", "keysteadEnrolYubikeyHelp") {
        // without a server to ask, no key can be proven
        @Override
        boolean isReady(RealmModel realm) {
            return realm.getAuthenticatorConfigsStream()
                    .map(AuthenticatorConfigModel::getConfig)
                    .anyMatch(config -> config.containsKey("keystead.yubikey.client-id"));
        }
    },
    APP("CONFIGURE_TOTP", "keysteadEnrolApp", "keysteadEnrolAppHelp"),
    SECURITY_KEY("webauthn-register", "keysteadEnrolSecurityKey", "keysteadEnrolSecurityKeyHelp");

    private final String action;
    private final String label;
    private final String help;

    Enrolment(String action, String label, String help) {
        this.action = action;
        this.label = label;
        this.help = help;
    }

    /** Those that the realm lets its users set up. */
    static List<Enrolment> offered(RealmModel realm) {
        return Stream.of(values())
                .filter(enrolment -> isOn(realm.getRequiredActionProviderByAlias(enrolment.action)))
                .filter(enrolment -> enrolment.isReady(realm))
                .toList();
    }

    private static boolean isOn(RequiredActionProviderModel action) {
        return action != null && action.isEnabled();
    }

    boolean isReady(RealmModel realm) {
        return true;
    }

    /** The required action that sets it up. */
    String action() {
        return action;
    }

    /** What the page needs: the value of its button, and the keys of its texts. */
    Map<String, String> onPage() {
        return Map.of("action", action, "label", label, "help", help);
    }
}
