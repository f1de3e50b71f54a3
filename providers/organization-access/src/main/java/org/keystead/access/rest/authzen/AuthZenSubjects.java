package org.keystead.access.rest.authzen;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keystead.access.apikey.KeySecret;
import org.keystead.access.apikey.KeyVerification;
import org.keystead.access.apikey.Presented;
import org.keystead.access.decision.Assurance;
import org.keystead.access.decision.Decisions;
import org.keystead.access.decision.Users;
import org.keystead.access.management.Caller;
import org.keystead.access.permission.Subject;

/** Finds the subjects that a caller may ask about: herself, or for resource servers anybody. */
final class AuthZenSubjects {

    static final String USER = "user";
    static final String API_KEY = "api-key";

    private final KeyVerification keys;
    private final Caller caller;
    private final boolean others;
    private final Users users;
    private final Map<String, Optional<UserModel>> found = new HashMap<>();

    AuthZenSubjects(KeycloakSession session, Caller caller, Decisions decisions) {
        this.keys = new KeyVerification(session, decisions);
        this.users = new Users(session);
        this.caller = caller;
        this.others = Subject.mayCheckOthers(caller);
    }

    boolean others() {
        return others;
    }

    Caller caller() {
        return caller;
    }

    /**
     * The same, or what an API key goes by: its secret for everybody who has it, its id for
     * resource servers.
     *
     * @param address from where the key was shown
     */
    Optional<Subject> forEvaluation(String type, String id, Optional<String> address) {
        boolean secret = id.startsWith(KeySecret.PREFIX);
        if (!type.equals(API_KEY) || !(secret || others)) {
            return find(type, id);
        }
        return (secret ? keys.verify(new Presented(id, address)) : keys.named(id))
                .map(key -> Subject.of(key, caller.client()));
    }

    /** The user of that id or name; nobody where the type is another one. */
    Optional<Subject> find(String type, String id) {
        if (type.equals(USER) && isCaller(id)) {
            return Optional.of(Subject.of(caller));
        }
        if (!others) {
            throw new AuthZenException(403, "the caller may ask about itself only");
        }
        return type.equals(USER)
                ? user(id).map(user -> new Subject(user, Assurance.UNKNOWN, caller.client()))
                : Optional.empty();
    }

    /** Somebody who is called like another user's id is not meant by it. */
    private boolean isCaller(String id) {
        return id.equals(caller.user().getId())
                || (id.equalsIgnoreCase(caller.user().getUsername())
                        && user(id).filter(caller.user()::equals).isPresent());
    }

    private Optional<UserModel> user(String idOrName) {
        return found.computeIfAbsent(idOrName, users::named);
    }
}
