package org.keystead.access.notice;

import java.util.Optional;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.decision.Decisions;
import org.keystead.access.decision.LocalizedMessages;
import org.keystead.access.model.Access;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Level;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Project;
import org.keystead.access.model.Role;
import org.keystead.access.model.Section;

/** What a grant gives, in the words of the mail's reader. */
record Given(Decisions decisions, OrganizationModel organization, LocalizedMessages words) {

    /** The role, or the section with its level. */
    String what(Grant grant) {
        return grant.access() instanceof Access.ByRole byRole
                ? role(byRole)
                : permission(((Access.Direct) grant.access()).permission());
    }

    /** The project; empty for the whole organization. */
    Optional<String> where(Grant grant) {
        return grant.project()
                .flatMap(id -> decisions.project(organization, id))
                .map(Project::name)
                .map(Given::plain);
    }

    /** All of it in one line. */
    String line(Grant grant) {
        String scope = where(grant).orElseGet(() -> words.say("keysteadGivenEverywhere"));
        String line = what(grant) + " (" + scope + ")";
        return grant.expiresAt()
                .map(end -> words.say("keysteadGivenUntil", line, words.time(end)))
                .orElse(line);
    }

    static String plain(String chosen) {
        return PlainName.of(chosen).text();
    }

    private String role(Access.ByRole given) {
        return plain(
                decisions
                        .roles(organization)
                        .of(given)
                        .flatMap(Role::displayName)
                        .orElse(given.role()));
    }

    private String permission(Permission permission) {
        String key = permission.section();
        String section =
                words.name(decisions.catalogue().section(key).map(Section::name).orElse(key));
        String level =
                words.say(
                        permission.level() == Level.READ
                                ? "keysteadLevelRead"
                                : "keysteadLevelManage");
        String given = plain(section) + ": " + level;
        return permission.except().isEmpty()
                ? given
                : words.say("keysteadGivenExcept", given, String.join(", ", permission.except()));
    }
}
