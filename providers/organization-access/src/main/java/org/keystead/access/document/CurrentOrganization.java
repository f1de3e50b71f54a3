package org.keystead.access.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Project;
import org.keystead.access.model.Role;
import org.keystead.access.plan.Holding;
import org.keystead.access.plan.OrganizationState;
import org.keystead.access.plan.ProjectState;
import org.keystead.access.spi.OrganizationAccessProvider;
import org.keystead.access.spi.Page;

/**
 * One organization as it is stored, and as the document would say it.
 *
 * @param projects by alias
 * @param grants expired ones among them, by what their members can hold once
 */
record CurrentOrganization(
        Map<String, Project> projects, Map<Holding.Key, Grant> grants, OrganizationState state) {

    /**
     * Reads it with a handful of statements, however many members it has.
     *
     * @param meaningful which grants mean anything
     */
    static CurrentOrganization of(
            KeycloakSession session,
            OrganizationModel organization,
            Instant now,
            Predicate<Grant> meaningful) {
        OrganizationAccessProvider store = session.getProvider(OrganizationAccessProvider.class);
        List<Project> projects = projects(store, organization.getId());
        List<Role> roles = store.roles().list(organization.getId());
        Map<String, String> aliases =
                projects.stream().collect(Collectors.toMap(Project::id, Project::alias));
        List<Grant> stored = store.grants().ofOrganization(organization.getId());
        Map<String, String> names =
                names(session, stored.stream().map(Grant::user).collect(Collectors.toSet()));
        Map<Holding.Key, Grant> grants = new HashMap<>();
        List<Holding> live = new ArrayList<>();
        for (Grant grant : stored) {
            if (names.containsKey(grant.user())) {
                Holding holding = holding(grant, names.get(grant.user()), aliases);
                grants.put(holding.key(), grant);
                if (holding.liveAt(now) && meaningful.test(grant)) {
                    live.add(holding);
                }
            }
        }
        return new CurrentOrganization(
                projects.stream().collect(Collectors.toMap(Project::alias, Function.identity())),
                grants,
                new OrganizationState(
                        organization.getAlias(),
                        organization.getName(),
                        projects.stream().map(ProjectState::of).toList(),
                        roles,
                        live));
    }

    /** One that is yet to be made. */
    static CurrentOrganization none(String alias, String name) {
        return new CurrentOrganization(Map.of(), Map.of(), OrganizationState.empty(alias, name));
    }

    /** A grant as people write it. */
    static Holding holding(Grant grant, String username, Map<String, String> projects) {
        return new Holding(
                username, grant.access(), grant.project().map(projects::get), grant.expiresAt());
    }

    static List<Project> projects(OrganizationAccessProvider store, String organization) {
        List<Project> projects = new ArrayList<>();
        List<Project> page;
        do {
            Page next = new Page(projects.size(), Page.LIMIT);
            page = store.projects().list(organization, Optional.empty(), next);
            projects.addAll(page);
        } while (page.size() == Page.LIMIT);
        return projects;
    }

    /** User names by id; a grant whose user is gone is nobody's. */
    static Map<String, String> names(KeycloakSession session, Collection<String> ids) {
        OrganizationAccessProvider store = session.getProvider(OrganizationAccessProvider.class);
        Map<String, String> names = new HashMap<>(store.usernames().names(ids));
        for (String id : ids) {
            if (!names.containsKey(id)) {
                UserModel federated =
                        session.users().getUserById(session.getContext().getRealm(), id);
                if (federated != null) {
                    names.put(id, federated.getUsername());
                }
            }
        }
        return names;
    }
}
