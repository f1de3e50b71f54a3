package org.keystead.access.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The roles that members of one organization can hold. A template may come that is called like a
 * role of the organization's own: they stay two, and a reference has to say which is meant.
 *
 * @param templates finds one of the realm's by its name
 * @param custom finds one of the organization's own by its name
 */
public record KnownRoles(
        Function<String, Optional<Role>> templates, Function<String, Optional<Role>> custom) {

    public static KnownRoles among(Collection<Role> templates, Collection<Role> custom) {
        return new KnownRoles(byName(templates), byName(custom));
    }

    /** The role that is given; none for a permission, or where the role is no more. */
    public Optional<Role> of(Access access) {
        return access instanceof Access.ByRole byRole
                ? (byRole.custom() ? custom : templates).apply(byRole.role())
                : Optional.empty();
    }

    /** Whether it gives a permission, or a role that is there. */
    public boolean knows(Access access) {
        return access instanceof Access.Direct || of(access).isPresent();
    }

    /**
     * Those that somebody may mean by a name.
     *
     * @param own whether the organization's own is meant; empty where it was not said
     */
    public List<Role> meant(String name, Optional<Boolean> own) {
        return Stream.of(templates.apply(name), custom.apply(name))
                .flatMap(Optional::stream)
                .filter(role -> own.map(o -> o != role.template()).orElse(true))
                .toList();
    }

    /** What has to be said beside the name so that the role is meant; empty where nothing has. */
    public Optional<Boolean> mark(Access access) {
        return access instanceof Access.ByRole byRole
                        && meant(byRole.role(), Optional.empty()).size() > 1
                ? Optional.of(byRole.custom())
                : Optional.empty();
    }

    /** Whether everybody takes the name for that of a template. */
    public boolean hidden(Role role) {
        return !role.template() && templates.apply(role.name()).isPresent();
    }

    private static Function<String, Optional<Role>> byName(Collection<Role> roles) {
        Map<String, Role> byName =
                roles.stream()
                        .collect(
                                Collectors.toMap(
                                        Role::name, Function.identity(), (one, other) -> one));
        return name -> Optional.ofNullable(byName.get(name));
    }
}
