package org.keystead.access.apikey;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.decision.Decisions;
import org.keystead.access.model.ApiKey;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Project;
import org.keystead.access.organization.NamedMembers;
import org.keystead.access.representation.ApiKeyRepresentation;
import org.keystead.access.representation.OrganizationReference;
import org.keystead.access.representation.PermissionRepresentation;
import org.keystead.access.representation.PersonReference;
import org.keystead.access.representation.ProjectReference;
import org.keystead.access.representation.Representations;
import org.keystead.access.spi.OrganizationAccessProvider;

/** What is said of keys, in as many statements as they have organizations. */
public record ShownKeys(OrganizationAccessProvider access, Decisions decisions) {

    /** Keys of one user, of whom nothing is said. */
    public List<ApiKeyRepresentation> own(List<ApiKey> keys) {
        return keys.stream()
                .collect(Collectors.groupingBy(ApiKey::organization))
                .entrySet()
                .stream()
                .flatMap(
                        of ->
                                decisions.organization(of.getKey()).stream()
                                        .flatMap(o -> shown(o, of.getValue(), Map.of())))
                .sorted(Comparator.comparing(ApiKeyRepresentation::name))
                .toList();
    }

    /** Keys of one organization in their order, with whose they are. */
    public List<ApiKeyRepresentation> of(OrganizationModel organization, List<ApiKey> keys) {
        Set<String> users = keys.stream().map(ApiKey::user).collect(Collectors.toSet());
        return shown(organization, keys, new NamedMembers(access, organization).named(users))
                .toList();
    }

    /** One key of an organization that is known. */
    public ApiKeyRepresentation of(OrganizationModel organization, ApiKey key) {
        return shown(organization, List.of(key), Map.of()).findFirst().orElseThrow();
    }

    /** The projects of a key that are there. */
    public List<Project> projects(OrganizationModel organization, ApiKey key) {
        Map<String, Project> known = projects(organization, List.of(key));
        return key.narrowing().projects().stream()
                .flatMap(Set::stream)
                .flatMap(id -> Stream.ofNullable(known.get(id)))
                .sorted(Comparator.comparing(Project::alias))
                .toList();
    }

    private Stream<ApiKeyRepresentation> shown(
            OrganizationModel organization,
            List<ApiKey> keys,
            Map<String, PersonReference> people) {
        Map<String, Project> projects = projects(organization, keys);
        OrganizationReference reference =
                new OrganizationReference(
                        organization.getId(), organization.getAlias(), organization.getName());
        return keys.stream().map(key -> shown(key, people.get(key.user()), reference, projects));
    }

    private Map<String, Project> projects(OrganizationModel organization, List<ApiKey> keys) {
        Set<String> ids =
                keys.stream()
                        .flatMap(key -> key.narrowing().projects().stream())
                        .flatMap(Set::stream)
                        .collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<String, Project> found =
                new HashMap<>(access.projects().byId(organization.getId(), ids));
        decisions.reserved(organization).ifPresent(p -> found.putIfAbsent(p.id(), p));
        return found;
    }

    private static ApiKeyRepresentation shown(
            ApiKey key,
            PersonReference user,
            OrganizationReference organization,
            Map<String, Project> projects) {
        Optional<List<ProjectReference>> at =
                key.narrowing()
                        .projects()
                        .map(
                                ids ->
                                        ids.stream()
                                                .flatMap(id -> Stream.ofNullable(projects.get(id)))
                                                .map(Representations::reference)
                                                .sorted(
                                                        Comparator.comparing(
                                                                ProjectReference::alias))
                                                .toList());
        boolean everything = key.narrowing().everything();
        return new ApiKeyRepresentation(
                key.id(),
                key.name(),
                user,
                organization,
                at.orElse(null),
                everything,
                everything
                        ? null
                        : key.narrowing().permissions().stream().map(ShownKeys::shown).toList(),
                key.addresses().isEmpty() ? null : key.addresses(),
                key.createdAt().toString(),
                key.expiresAt().map(Object::toString).orElse(null),
                key.lastUse().map(use -> use.at().toString()).orElse(null),
                key.lastUse().flatMap(ApiKey.LastUse::address).orElse(null),
                null);
    }

    private static PermissionRepresentation shown(Permission permission) {
        return new PermissionRepresentation(
                permission.section(), permission.level().key(), permission.except());
    }
}
