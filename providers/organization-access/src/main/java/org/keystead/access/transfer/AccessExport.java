package org.keystead.access.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.idm.MemberRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Project;
import org.keystead.access.spi.OrganizationAccessProvider;
import org.keystead.access.spi.Page;

/**
 * Puts into a realm's representation what we keep about its organizations, with a handful of
 * statements for each, however many members it has. Equal realms give equal lines.
 */
final class AccessExport {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final OrganizationAccessProvider store;

    private AccessExport(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.store = session.getProvider(OrganizationAccessProvider.class);
    }

    /**
     * Adds our lines.
     *
     * @param session a session in whose context is the realm
     */
    static void putInto(RealmRepresentation representation, KeycloakSession session) {
        if (representation.getOrganizations() != null) {
            AccessExport export = new AccessExport(session);
            representation.getOrganizations().forEach(export::putInto);
        }
    }

    private void putInto(OrganizationRepresentation organization) {
        List<Project> projects = projects(organization.getId());
        new OrganizationLines(
                        projects.stream()
                                .map(ProjectLine::write)
                                .map(Line::toString)
                                .sorted()
                                .toList(),
                        store.roles().list(organization.getId()).stream()
                                .map(RoleLine::write)
                                .map(Line::toString)
                                .sorted()
                                .toList(),
                        grants(organization, projects))
                .putInto(organization);
    }

    private List<Project> projects(String organization) {
        List<Project> projects = new ArrayList<>();
        List<Project> page;
        do {
            page =
                    store.projects()
                            .list(
                                    organization,
                                    Optional.empty(),
                                    new Page(projects.size(), Page.LIMIT));
            projects.addAll(page);
        } while (page.size() == Page.LIMIT);
        return projects;
    }

    private List<String> grants(OrganizationRepresentation organization, List<Project> projects) {
        List<Grant> grants = store.grants().ofOrganization(organization.getId());
        Map<String, String> aliases =
                projects.stream().collect(Collectors.toMap(Project::id, Project::alias));
        Set<String> members = new HashSet<>();
        if (organization.getMembers() != null) {
            organization.getMembers().stream()
                    .map(MemberRepresentation::getUsername)
                    .forEach(members::add);
        }
        Map<String, String> names = names(grants);
        return grants.stream()
                // without a member a grant gives nothing, and no import would know whom to give it
                .filter(grant -> members.contains(names.get(grant.user())))
                .map(grant -> line(grant, names, aliases).write().toString())
                .sorted()
                .toList();
    }

    private static GrantLine line(
            Grant grant, Map<String, String> names, Map<String, String> aliases) {
        Optional<String> by = grant.grantedBy().map(names::get);
        return new GrantLine(
                names.get(grant.user()),
                grant.access(),
                grant.project().map(aliases::get),
                grant.expiresAt(),
                by,
                by.isPresent() ? Optional.empty() : grant.grantedBy(),
                Optional.of(grant.grantedAt()));
    }

    private Map<String, String> names(List<Grant> grants) {
        Set<String> ids = new HashSet<>();
        Set<String> holders = new HashSet<>();
        for (Grant grant : grants) {
            ids.add(grant.user());
            holders.add(grant.user());
            grant.grantedBy().ifPresent(ids::add);
        }
        Map<String, String> names = new HashMap<>(store.usernames().names(ids));
        for (String id : holders) {
            if (!names.containsKey(id)) {
                UserModel federated = session.users().getUserById(realm, id);
                if (federated != null) {
                    names.put(id, federated.getUsername());
                }
            }
        }
        return names;
    }
}
