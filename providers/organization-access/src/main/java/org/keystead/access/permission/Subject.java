package org.keystead.access.permission;

import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keystead.access.decision.Assurance;
import org.keystead.access.decision.Users;
import org.keystead.access.management.Caller;
import org.keystead.access.refusal.Refusal;

/**
 * Whom a decision is about.
 *
 * @param client the client whose levels of authentication count
 */
public record Subject(UserModel user, Assurance assurance, ClientModel client) {

    static final String CHECK_OTHERS = "check-others";

    /** The caller; or another user, for a resource server that holds {@code check-others}. */
    public static Subject of(KeycloakSession session, Caller caller, CheckRequest request) {
        if (request.subject().isEmpty()) {
            return new Subject(caller.user(), Assurance.of(caller.token()), caller.client());
        }
        if (!mayCheckOthers(caller)) {
            throw Refusal.denied();
        }
        CheckRequest.SubjectKey key = request.subject().get();
        return find(new Users(session), key)
                .map(user -> new Subject(user, key.assurance(), caller.client()))
                .orElseThrow(() -> Refusal.notFound("user"));
    }

    /** Only a service account counts: a person's token never asks about other people here. */
    public static boolean mayCheckOthers(Caller caller) {
        RoleModel role = caller.client().getRole(CHECK_OTHERS);
        return role != null
                && caller.client().getId().equals(caller.user().getServiceAccountClientLink())
                && caller.user().hasRole(role);
    }

    private static Optional<UserModel> find(Users users, CheckRequest.SubjectKey key) {
        return key.id().isPresent()
                ? users.withId(key.id().get())
                : users.withName(key.username().orElseThrow());
    }
}
