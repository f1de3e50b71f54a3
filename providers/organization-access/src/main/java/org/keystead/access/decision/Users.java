package org.keystead.access.decision;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Finds users by what callers name them: an id comes before a name. */
public record Users(KeycloakSession session) {

    private static final String FEDERATED = "f:";

    public Optional<UserModel> withId(String id) {
        return mayBeId(id)
                ? Optional.ofNullable(session.users().getUserById(realm(), id))
                : Optional.empty();
    }

    public Optional<UserModel> withName(String username) {
        return Optional.ofNullable(session.users().getUserByUsername(realm(), username));
    }

    public Optional<UserModel> named(String idOrName) {
        return withId(idOrName).or(() -> withName(idOrName));
    }

    /** Keycloak fails for what begins like the id of a federated user and has no second part. */
    static boolean mayBeId(String text) {
        return !text.startsWith(FEDERATED) || text.indexOf(':', FEDERATED.length()) > 0;
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }
}
