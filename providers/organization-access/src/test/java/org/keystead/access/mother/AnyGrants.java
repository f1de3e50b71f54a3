package org.keystead.access.mother;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.keystead.access.model.Access;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Level;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Role;
import org.keystead.access.model.Section;

/** Random members: roles, grants of them and of sections, at every scope, some of them expired. */
public final class AnyGrants {

    private AnyGrants() {}

    public static Arbitrary<Member> members() {
        return AnyCatalogue.catalogues().flatMap(AnyGrants::members);
    }

    private static Arbitrary<Member> members(Catalogue catalogue) {
        return roles(catalogue)
                .flatMap(
                        roles ->
                                grant(catalogue, roles)
                                        .list()
                                        .ofMaxSize(6)
                                        .map(grants -> new Member(catalogue, roles, grants)));
    }

    /** One more grant for that member. */
    public static Arbitrary<Grant> grantFor(Member member) {
        return grant(member.catalogue(), member.roles());
    }

    public static Arbitrary<Permission> permission(Catalogue catalogue, boolean everySection) {
        List<String> keys = new ArrayList<>();
        catalogue.sections().stream().map(Section::key).forEach(keys::add);
        if (everySection) {
            keys.add(Permission.EVERY_SECTION);
        }
        return Combinators.combine(
                        Arbitraries.of(keys),
                        Arbitraries.of(Level.READ, Level.MANAGE),
                        Arbitraries.of("view", "view-secrets", "create", "delete", "restart")
                                .set()
                                .ofMaxSize(3))
                .as((key, level, except) -> new Permission(key, level, new TreeSet<>(except)));
    }

    private static Arbitrary<List<Role>> roles(Catalogue catalogue) {
        Arbitrary<Permission> permission = permission(catalogue, true);
        Arbitrary<Permission[]> permissions =
                permission.list().ofMaxSize(3).map(list -> list.toArray(Permission[]::new));
        return Combinators.combine(permissions, permissions, permissions)
                .as(
                        (one, two, three) ->
                                List.of(
                                        Roles.owner("owner"),
                                        Roles.role("one", one),
                                        Roles.custom("two", two),
                                        Roles.custom("owner", three)));
    }

    private static Arbitrary<Grant> grant(Catalogue catalogue, List<Role> roles) {
        Arbitrary<Access> direct = permission(catalogue, false).map(Access.Direct::new);
        Arbitrary<Access> byRole = Arbitraries.of(roles).map(Access::of);
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(4, direct),
                                net.jqwik.api.Tuple.of(1, byRole)),
                        Arbitraries.of(Projects.PROD, Projects.LAB, Projects.PANEL).optional(0.5),
                        Arbitraries.of(-1L, 0L, 1L).optional(0.5))
                .as(
                        (access, project, seconds) -> {
                            Grant grant = Grants.grant(access);
                            Grant there = project.map(p -> Grants.at(p, grant)).orElse(grant);
                            return seconds.map(s -> Grants.until(Member.NOW.plusSeconds(s), there))
                                    .orElse(there);
                        });
    }
}
