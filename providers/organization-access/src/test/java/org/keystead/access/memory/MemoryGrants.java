package org.keystead.access.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.ModelException;
import org.keystead.access.decision.Decisions;
import org.keystead.access.model.Access;
import org.keystead.access.model.Grant;
import org.keystead.access.spi.Grants;

/** Grants in memory, of one realm. */
final class MemoryGrants implements Grants {

    final List<Grant> rows = new ArrayList<>();
    final MemoryRoles roles = new MemoryRoles(this);

    @Override
    public List<Grant> ofOrganization(String organization) {
        return where(grant -> grant.organization().equals(organization));
    }

    @Override
    public List<String> holders(String organization) {
        return ofOrganization(organization).stream().map(Grant::user).distinct().toList();
    }

    @Override
    public List<Grant> of(String organization, String user) {
        return where(g -> g.organization().equals(organization) && g.user().equals(user));
    }

    @Override
    public Map<String, List<Grant>> of(String organization, Collection<String> users) {
        return users.stream().collect(Collectors.toMap(id -> id, id -> of(organization, id)));
    }

    @Override
    public Map<String, List<Grant>> ofUser(String user, Collection<String> organizations) {
        return organizations.stream().collect(Collectors.toMap(id -> id, id -> of(id, user)));
    }

    @Override
    public List<String> organizationsOf(String user) {
        return where(g -> g.user().equals(user) && everywhere(g)).stream()
                .map(Grant::organization)
                .distinct()
                .toList();
    }

    @Override
    public List<String> organizationsWithMany(String template, int max) {
        Access.ByRole role = new Access.ByRole(template, false);
        return where(g -> g.access().equals(role) && g.liveAt(Decisions.now())).stream()
                .collect(
                        Collectors.groupingBy(
                                Grant::organization,
                                Collectors.mapping(Grant::user, Collectors.toSet())))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .limit(max)
                .toList();
    }

    @Override
    public List<Grant> ofRole(String organization, Access.ByRole role) {
        return where(g -> g.organization().equals(organization) && g.access().equals(role));
    }

    @Override
    public List<Grant> ofTemplates(Collection<String> roles, int max) {
        return where(
                        grant ->
                                grant.access() instanceof Access.ByRole role
                                        && !role.custom()
                                        && roles.contains(role.role()))
                .stream()
                .limit(max)
                .toList();
    }

    @Override
    public Set<String> sectionsInUse() {
        return rows.stream()
                .flatMap(grant -> section(grant).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void add(Grant grant) {
        if (grant.access() instanceof Access.ByRole role
                && role.custom()
                && roles.find(grant.organization(), role.role()).isEmpty()) {
            throw new ModelException("no such role");
        }
        if (of(grant.organization(), grant.user()).stream()
                .anyMatch(
                        other ->
                                other.access().equals(grant.access())
                                        && other.project().equals(grant.project()))) {
            throw new ModelDuplicateException("held already");
        }
        rows.add(grant);
    }

    @Override
    public void addAll(String organization, Collection<Grant> grants) {
        grants.forEach(this::add);
    }

    @Override
    public void remove(Grant grant) {
        rows.removeIf(row -> row.id().equals(grant.id()));
    }

    @Override
    public void removeTemplate(String role) {
        rows.removeAll(ofTemplates(Set.of(role), Integer.MAX_VALUE));
    }

    @Override
    public void removeSections(Collection<String> sections) {
        rows.removeIf(grant -> section(grant).filter(sections::contains).isPresent());
    }

    @Override
    public void expectRemoval(String user) {}

    @Override
    public void removeMembers(String organization, Collection<String> users) {
        rows.removeIf(g -> g.organization().equals(organization) && users.contains(g.user()));
    }

    @Override
    public void removeUser(String user) {
        rows.removeIf(grant -> grant.user().equals(user));
    }

    private List<Grant> where(Predicate<Grant> which) {
        return rows.stream().filter(which).sorted(Comparator.comparing(Grant::grantedAt)).toList();
    }

    private static boolean everywhere(Grant grant) {
        return grant.project().isEmpty() && grant.access() instanceof Access.ByRole;
    }

    private static Optional<String> section(Grant grant) {
        return grant.access() instanceof Access.Direct direct
                ? Optional.of(direct.permission().section())
                : Optional.empty();
    }
}
