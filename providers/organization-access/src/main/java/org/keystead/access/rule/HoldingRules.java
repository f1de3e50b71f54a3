package org.keystead.access.rule;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.keystead.access.model.HeldAccess;
import org.keystead.access.model.KnownRoles;
import org.keystead.access.model.Role;

/**
 * The rules of who holds what in one organization.
 *
 * <p>What has expired counts for nothing, and is not handed in.
 *
 * @param roles those that can be held there
 */
public record HoldingRules(KnownRoles roles) {

    /** Whether its holder owns the organization: a role that owns, there and not at a project. */
    public boolean owns(HeldAccess held) {
        return held.project().isEmpty() && role(held).filter(Role::owner).isPresent();
    }

    /** What of it makes owners. */
    public <T extends HeldAccess> Set<T> owning(Collection<T> held) {
        return held.stream().filter(this::owns).collect(Collectors.toSet());
    }

    /**
     * Whether its holder is an owner who can act: one whose ownership has no end.
     *
     * @param able whether somebody is an enabled member
     */
    public boolean usable(HeldAccess held, Predicate<String> able) {
        return owns(held) && held.expiresAt().isEmpty() && able.test(held.holder());
    }

    /** Whether anybody is an owner who can act. */
    public boolean anyUsable(Collection<? extends HeldAccess> held, Predicate<String> able) {
        return held.stream().anyMatch(one -> usable(one, able));
    }

    /** The roles of which there may be one holder, and are more. */
    public List<Role> crowded(Collection<? extends HeldAccess> held) {
        Map<Role, Set<String>> holders = new LinkedHashMap<>();
        for (HeldAccess one : held) {
            role(one)
                    .filter(Role::single)
                    .ifPresent(
                            role ->
                                    holders.computeIfAbsent(role, r -> new HashSet<>())
                                            .add(one.holder()));
        }
        return holders.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What others hold of the role that {@code given} gives, and of which there may be one. */
    public <T extends HeldAccess> List<T> inTheWay(HeldAccess given, Collection<T> held) {
        return role(given).filter(Role::single).isEmpty()
                ? List.of()
                : held.stream()
                        .filter(other -> other.access().equals(given.access()))
                        .filter(other -> !other.holder().equals(given.holder()))
                        .toList();
    }

    /** Whether some of it only a realm administrator may take. */
    public boolean shielded(Collection<? extends HeldAccess> held) {
        return held.stream().anyMatch(one -> role(one).filter(Role::shields).isPresent());
    }

    private Optional<Role> role(HeldAccess held) {
        return roles.of(held.access());
    }
}
