package org.keystead.access.permission;

import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keystead.access.apikey.VerifiedKey;
import org.keystead.access.decision.Assurance;
import org.keystead.access.decision.Decisions;
import org.keystead.access.decision.Users;
import org.keystead.access.evaluation.EffectivePermissions;
import org.keystead.access.management.Caller;
import org.keystead.access.model.Project;
import org.keystead.access.refusal.Refusal;

/**
 * Whom a decision is about.
 *
 * @param client the client whose levels of authentication count
 * @param key the API key that speaks for the user; then the answer is about no more than the key
 */
public record Subject(
        UserModel user, Assurance assurance, ClientModel client, Optional<VerifiedKey> key) {

    static final String CHECK_OTHERS = "check-others";

    public Subject(UserModel user, Assurance assurance, ClientModel client) {
        this(user, assurance, client, Optional.empty());
    }

    /** The user as far as a key goes, behind which nobody sits who could log in again. */
    public static Subject of(VerifiedKey key, ClientModel client) {
        return new Subject(key.user(), Assurance.UNKNOWN, client, Optional.of(key));
    }

    /** Whoever asks about themselves. */
    public static Subject of(Caller caller) {
        return new Subject(caller.user(), Assurance.of(caller.token()), caller.client());
    }

    /** Another user, for a resource server that holds {@code check-others}. */
    public static Subject other(
            KeycloakSession session, Caller caller, CheckRequest.SubjectKey key) {
        if (!mayCheckOthers(caller)) {
            throw Refusal.denied();
        }
        return find(new Users(session), key)
                .map(user -> new Subject(user, key.assurance(), caller.client()))
                .orElseThrow(() -> Refusal.notFound("user"));
    }

    /** What the subject may do in an organization, or in one project of it. */
    public EffectivePermissions effective(
            Decisions decisions, OrganizationModel organization, Optional<Project> project) {
        if (key.isEmpty()) {
            return decisions.effective(organization, user, project);
        }
        return key.filter(k -> k.reaches(organization)).isPresent()
                ? key.get()
                        .narrowed(
                                decisions.effective(organization, user, project),
                                decisions.catalogue(),
                                project)
                : EffectivePermissions.none(decisions.catalogue());
    }

    /** Whether the subject knows of the organization, if its user does. */
    public boolean reaches(OrganizationModel organization) {
        return key.map(k -> k.reaches(organization)).orElse(true);
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
