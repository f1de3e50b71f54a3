package org.keystead.access.token;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keystead.access.apikey.VerifiedKey;
import org.keystead.access.decision.Decisions;
import org.keystead.access.evaluation.EffectivePermissions;
import org.keystead.access.evaluation.SectionAccess;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Level;
import org.keystead.access.model.Project;

/** Writes one organization's entry, compact: {@code none} is left out. */
final class OrganizationClaim {

    private final Decisions decisions;
    private final MapperConfig config;

    OrganizationClaim(KeycloakSession session, MapperConfig config) {
        this.decisions = new Decisions(session);
        this.config = config;
    }

    /** The name under which an application looks it up. */
    String name(OrganizationModel organization) {
        return decisions.names().of(organization);
    }

    /**
     * What is said of the user there.
     *
     * @param key that the token is given for, and says no more than
     */
    Map<String, Object> of(
            OrganizationModel organization, UserModel user, Optional<VerifiedKey> key) {
        EffectivePermissions effective = effective(organization, user, key, Optional.empty());
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("owner", effective.owner());
        fill(entry, effective);
        if (config.projects()) {
            Map<String, Object> projects = projects(organization, user, key);
            if (!projects.isEmpty()) {
                entry.put("projects", projects);
            }
        }
        return entry;
    }

    private EffectivePermissions effective(
            OrganizationModel organization,
            UserModel user,
            Optional<VerifiedKey> key,
            Optional<Project> project) {
        EffectivePermissions users = decisions.effective(organization, user, project);
        return key.map(k -> k.narrowed(users, decisions.catalogue(), project)).orElse(users);
    }

    /**
     * Projects without a grant of their own are not listed: there the organization's levels hold,
     * unless a key is for some projects alone.
     */
    private Map<String, Object> projects(
            OrganizationModel organization, UserModel user, Optional<VerifiedKey> key) {
        Set<String> ids =
                key.flatMap(k -> k.key().narrowing().projects())
                        .orElseGet(() -> granted(organization, user));
        Map<String, Object> projects = new LinkedHashMap<>();
        for (String id : ids) {
            Optional<Project> project =
                    decisions.project(organization, id).filter(Project::enabled);
            if (project.isPresent()) {
                Map<String, Object> entry = new LinkedHashMap<>();
                fill(entry, effective(organization, user, key, project));
                projects.put(decisions.names().of(organization, project.get()), entry);
            }
        }
        return projects;
    }

    private Set<String> granted(OrganizationModel organization, UserModel user) {
        Set<String> granted = new LinkedHashSet<>();
        for (Grant grant : decisions.grants(organization, user)) {
            if (grant.liveAt(Decisions.now())) {
                grant.project().ifPresent(granted::add);
            }
        }
        return granted;
    }

    private void fill(Map<String, Object> entry, EffectivePermissions effective) {
        if (config.roles()) {
            entry.put("roles", effective.roles());
        }
        if (config.sections()) {
            Map<String, Object> sections = new LinkedHashMap<>();
            for (SectionAccess access : effective.sections()) {
                if (access.level() != Level.NONE) {
                    sections.put(access.section(), level(access));
                }
            }
            entry.put("sections", sections);
        }
    }

    private static Object level(SectionAccess access) {
        return access.except().isEmpty()
                ? access.level().key()
                : Map.of("level", access.level().key(), "except", List.copyOf(access.except()));
    }
}
