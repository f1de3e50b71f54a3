package org.keystead.yubikey;

import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * An administrator's permission for one login of one user by e-mail code instead of the key.
 *
 * <p>Kept in Keycloak's store of single-use objects, which expires it and lets one login have it.
 */
final class EmailFallback {

    static final int DEFAULT_SECONDS = 3600;
    static final int MAX_SECONDS = 86_400;

    private final KeycloakSession session;
    private final String key;

    EmailFallback(KeycloakSession session, RealmModel realm, UserModel user) {
        this.session = session;
        this.key = YubikeyCredential.TYPE + ".fallback." + realm.getId() + "." + user.getId();
    }

    void issue(int seconds) {
        session.singleUseObjects().put(key, seconds, Map.of());
    }

    boolean isOpen() {
        return session.singleUseObjects().contains(key);
    }

    /** Uses the permission up; true for one caller only. */
    boolean take() {
        return session.singleUseObjects().remove(key) != null;
    }
}
