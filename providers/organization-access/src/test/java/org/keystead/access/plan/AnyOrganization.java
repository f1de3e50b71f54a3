package org.keystead.access.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.keystead.access.model.Access;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Level;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Role;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Roles;
import org.keystead.access.mother.Sections;

/** Random organizations that a document can describe. */
final class AnyOrganization {

    static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    static final Catalogue CATALOGUE =
            Catalogues.of(Sections.section("apps"), Sections.section("domains"));
    static final List<Role> TEMPLATES = List.of(Roles.owner("owner"), Roles.role("reader"));

    private AnyOrganization() {}

    static Arbitrary<OrganizationState> states() {
        return Combinators.combine(
                        name(255),
                        unique(projects(), ProjectState::alias),
                        unique(roles(), Role::name))
                .flatAs(
                        (name, projects, roles) ->
                                unique(holdings(projects, roles), Holding::key)
                                        .map(
                                                grants ->
                                                        new OrganizationState(
                                                                "acme",
                                                                name,
                                                                oneReserved(projects),
                                                                roles,
                                                                grants)));
    }

    /** Keys of its members that count. */
    static Arbitrary<List<NamedKey>> keys() {
        Arbitrary<NamedKey> key =
                Combinators.combine(
                                Arbitraries.of("anna", "bo"),
                                Arbitraries.oneOf(name(64), Arbitraries.of("deploy", "backup")),
                                permissions("apps", "domains").set().ofMaxSize(2).optional(0.7),
                                Arbitraries.of("prod", "lab").set().optional(0.5),
                                Arbitraries.of("203.0.113.0/24", "2001:db8::/32")
                                        .list()
                                        .ofMaxSize(2),
                                Arbitraries.of(1L, 86_400L).map(NOW::plusSeconds).optional())
                        .as(
                                (user, name, permissions, projects, addresses, end) ->
                                        new NamedKey(
                                                user,
                                                name,
                                                permissions.isEmpty(),
                                                permissions.orElse(Set.of()),
                                                projects,
                                                addresses,
                                                end));
        return unique(key, NamedKey::key);
    }

    static Arbitrary<String> name(int max) {
        return Arbitraries.oneOf(
                        Arbitraries.strings().ofMinLength(1).ofMaxLength(12),
                        Arbitraries.of(
                                "yes",
                                "null",
                                "~",
                                "1e+5",
                                "0x1F",
                                "12:30",
                                "2026-11-22",
                                "- a",
                                "a: b",
                                "*a",
                                "&a",
                                "# a",
                                "'",
                                "\"",
                                "süd 🚀",
                                "{a}",
                                "true",
                                "NO"))
                .filter(t -> !t.isBlank() && t.length() <= max)
                .filter(t -> t.chars().noneMatch(Character::isISOControl))
                .filter(AnyOrganization::writable);
    }

    /** No encoding has halves of characters. */
    private static boolean writable(String text) {
        return text.chars().noneMatch(c -> Character.isSurrogate((char) c))
                || text.codePoints().noneMatch(c -> c <= 0xFFFF && Character.isSurrogate((char) c));
    }

    private static Arbitrary<ProjectState> projects() {
        Arbitrary<Map<String, List<String>>> attributes =
                Arbitraries.maps(name(9), text().list().ofMinSize(1).ofMaxSize(2)).ofMaxSize(2);
        return Combinators.combine(
                        Arbitraries.of("prod", "lab", "0-x"),
                        name(255),
                        name(1000).optional(0.3),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        attributes)
                .as(ProjectState::new);
    }

    private static Arbitrary<String> text() {
        return Arbitraries.oneOf(name(20), Arbitraries.of("", " a", "b\nc", "\t", "d "));
    }

    private static List<ProjectState> oneReserved(List<ProjectState> projects) {
        List<ProjectState> result = new ArrayList<>();
        for (ProjectState p : projects) {
            boolean reserved = p.reserved() && result.stream().noneMatch(ProjectState::reserved);
            result.add(
                    new ProjectState(
                            p.alias(),
                            p.name(),
                            p.description(),
                            reserved,
                            p.enabled(),
                            p.attributes()));
        }
        return result;
    }

    private static Arbitrary<Role> roles() {
        Arbitrary<Boolean> flag = Arbitraries.of(true, false);
        return Combinators.combine(
                        Arbitraries.of("deployer", "clerk", "reader"),
                        name(255).optional(0.3),
                        name(1000).optional(0.3),
                        unique(permissions("apps", "domains", "*"), p -> p),
                        flag,
                        flag,
                        flag,
                        flag)
                .as(
                        (name, shown, said, permissions, owner, single, guarded, joins) ->
                                new Role(
                                        name,
                                        shown,
                                        said,
                                        permissions,
                                        false,
                                        owner,
                                        single,
                                        guarded,
                                        joins));
    }

    private static Arbitrary<Permission> permissions(String... sections) {
        return Combinators.combine(
                        Arbitraries.of(sections),
                        Arbitraries.of(Level.READ, Level.MANAGE),
                        Arbitraries.of("", "view-secrets"))
                .as(
                        (section, level, except) ->
                                except.isEmpty()
                                        ? Permission.of(section, level)
                                        : Permission.of(section, level, except));
    }

    private static Arbitrary<Holding> holdings(List<ProjectState> projects, List<Role> roles) {
        List<Role> held = new ArrayList<>(TEMPLATES);
        held.addAll(roles);
        Arbitrary<Optional<String>> project =
                projects.isEmpty()
                        ? Arbitraries.just(Optional.empty())
                        : Arbitraries.of(projects).map(ProjectState::alias).optional();
        Arbitrary<Access> byRole = Arbitraries.of(held).map(Access::of);
        Arbitrary<Access> direct = permissions("apps", "domains").map(Access.Direct::new);
        return Combinators.combine(
                        Arbitraries.of("anna", "bo", "f:1:carl", "ødegård@example.org"),
                        Arbitraries.oneOf(byRole, direct),
                        project,
                        Arbitraries.of(1L, 86_400L).map(NOW::plusSeconds).optional(0.3))
                .as(Holding::new);
    }

    private static <T, K> Arbitrary<List<T>> unique(
            Arbitrary<T> things, java.util.function.Function<T, K> identity) {
        return things.list()
                .ofMaxSize(5)
                .map(
                        list -> {
                            Map<K, T> unique = new LinkedHashMap<>();
                            list.forEach(thing -> unique.put(identity.apply(thing), thing));
                            return List.copyOf(unique.values());
                        });
    }
}
