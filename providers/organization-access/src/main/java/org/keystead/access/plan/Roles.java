package org.keystead.access.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keystead.access.model.Access;
import org.keystead.access.model.Role;

/** The roles that can be held in one organization, by name; a template hides its namesake. */
final class Roles {

    private final Map<String, Role> byName = new HashMap<>();

    Roles(List<Role> templates, List<Role> custom) {
        Stream.concat(templates.stream(), custom.stream())
                .forEach(role -> byName.putIfAbsent(role.name(), role));
    }

    Optional<Role> of(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Optional<Role> of(Holding holding) {
        return holding.access() instanceof Access.ByRole byRole
                ? of(byRole.role())
                : Optional.empty();
    }

    boolean knows(Holding holding) {
        return holding.access() instanceof Access.Direct || of(holding).isPresent();
    }

    boolean owns(Holding holding) {
        return holding.project().isEmpty() && of(holding).filter(Role::owner).isPresent();
    }

    Stream<Role> all() {
        return byName.values().stream();
    }
}
