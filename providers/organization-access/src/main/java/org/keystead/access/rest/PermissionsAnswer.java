package org.keystead.access.rest;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keystead.access.decision.Decisions;
import org.keystead.access.decision.LocalizedMessages;
import org.keystead.access.evaluation.EffectivePermissions;
import org.keystead.access.model.Project;
import org.keystead.access.permission.Subject;
import org.keystead.access.representation.Representations;
import org.keystead.access.rest.http.Tagged;
import org.keystead.access.spi.OrganizationAccessProvider;

/** What is answered about one member at one place, written once for as long as it is the same. */
record PermissionsAnswer(KeycloakSession session, Decisions decisions) {

    private record About(Optional<String> project, boolean all) {}

    /**
     * An answer, and everything that it was made of: the permissions are the same object while
     * nothing changes, and names may change without anybody being told.
     */
    private record Written(
            EffectivePermissions permissions,
            String username,
            String alias,
            String name,
            Optional<Project> project,
            Tagged answer) {

        boolean saysOf(
                EffectivePermissions current,
                UserModel user,
                OrganizationModel organization,
                Optional<Project> place) {
            return permissions == current
                    && username.equals(user.getUsername())
                    && alias.equals(organization.getAlias())
                    && name.equals(organization.getName())
                    && project.equals(place);
        }
    }

    /**
     * The answer about an enabled or disabled member; one in words of a language, or about an API
     * key, is not kept.
     *
     * @param all whether sections at {@code none} are listed too
     * @param words how things are called; empty where nobody asked for it
     */
    Tagged of(
            OrganizationModel organization,
            Subject subject,
            Optional<Project> project,
            boolean all,
            Optional<LocalizedMessages> words) {
        UserModel user = subject.user();
        EffectivePermissions effective = subject.effective(decisions, organization, project);
        if (words.isPresent() || subject.key().isPresent()) {
            return written(effective, organization, user, project, all, words);
        }
        return session.getProvider(OrganizationAccessProvider.class)
                .conclusions()
                .<Written>of(
                        organization.getId(),
                        user.getId(),
                        new About(project.map(Project::id), all),
                        written -> written.saysOf(effective, user, organization, project),
                        () -> write(effective, organization, user, project, all))
                .answer();
    }

    private Written write(
            EffectivePermissions effective,
            OrganizationModel organization,
            UserModel user,
            Optional<Project> project,
            boolean all) {
        return new Written(
                effective,
                user.getUsername(),
                organization.getAlias(),
                organization.getName(),
                project,
                written(effective, organization, user, project, all, Optional.empty()));
    }

    private Tagged written(
            EffectivePermissions effective,
            OrganizationModel organization,
            UserModel user,
            Optional<Project> project,
            boolean all,
            Optional<LocalizedMessages> words) {
        return Tagged.of(
                Representations.effective(
                        user, organization, project, effective, decisions.catalogue(), all, words));
    }
}
