package org.keystead.access.memory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.keycloak.models.ModelDuplicateException;
import org.keystead.access.model.Access;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Role;
import org.keystead.access.spi.CustomRoles;

/** Custom roles in memory. */
final class MemoryRoles implements CustomRoles {

    private final Map<String, Map<String, Role>> rows = new TreeMap<>();
    private final MemoryGrants grants;

    MemoryRoles(MemoryGrants grants) {
        this.grants = grants;
    }

    @Override
    public List<Role> list(String organization) {
        return List.copyOf(of(organization).values());
    }

    @Override
    public Set<String> sectionsInUse() {
        return rows.values().stream()
                .flatMap(roles -> roles.values().stream())
                .flatMap(role -> role.permissions().stream())
                .map(Permission::section)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public boolean exists(String name) {
        return rows.values().stream().anyMatch(roles -> roles.containsKey(name));
    }

    @Override
    public void create(String organization, Role role) {
        if (of(organization).putIfAbsent(role.name(), role) != null) {
            throw new ModelDuplicateException("taken: " + role.name());
        }
    }

    @Override
    public void update(String organization, Role role) {
        of(organization).replace(role.name(), role);
    }

    @Override
    public void remove(String organization, String name) {
        Role removed = of(organization).remove(name);
        if (removed != null) {
            grants.rows.removeAll(grants.ofRole(organization, Access.of(removed)));
        }
    }

    private Map<String, Role> of(String organization) {
        return rows.computeIfAbsent(organization, id -> new TreeMap<>());
    }
}
