package org.keystead.access.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.Tuple.Tuple3;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Level;
import org.keystead.access.model.Narrowing;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Project;
import org.keystead.access.model.Section;
import org.keystead.access.mother.AnyGrants;
import org.keystead.access.mother.Member;
import org.keystead.access.mother.Projects;

/** Whatever a user has and a key is for, the key is never wider than either of them. */
class NarrowedPropertiesTest {

    @Property
    void aKeyMayNothingThatItsUserMayNot(
            @ForAll("keys") Tuple2<Member, Narrowing> key,
            @ForAll("scopes") Optional<Project> scope) {
        requireWithin(key.get1(), key.get2(), scope);
    }

    @Property
    void aKeyFollowsEveryChangeOfItsUser(
            @ForAll("changes") Tuple3<Member, Narrowing, List<Grant>> change,
            @ForAll("scopes") Optional<Project> scope) {
        Member later = new Member(change.get1().catalogue(), change.get1().roles(), change.get3());

        requireWithin(later, change.get2(), scope);
    }

    private static void requireWithin(Member member, Narrowing narrowing, Optional<Project> scope) {
        EffectivePermissions users = member.evaluate(scope, Member.NOW);
        EffectivePermissions keys = narrowed(member, narrowing, scope);

        for (Section section : member.catalogue().sections()) {
            SectionAccess has = users.section(section.key());
            SectionAccess may = keys.section(section.key());
            assertThat(has.actions()).containsAll(may.actions());
            assertThat(has.level()).isGreaterThanOrEqualTo(may.level());
            assertThat(may.actions().isEmpty()).isEqualTo(may.level() == Level.NONE);
            if (!narrowing.everything()) {
                assertThat(meant(member.catalogue(), narrowing, section))
                        .containsAll(may.actions());
            }
        }
        assertThat(keys.owner() && !users.owner()).isFalse();
        assertThat(users.roles()).containsAll(keys.roles());
    }

    @Property
    void aKeyForEverythingIsAsWideAsItsUser(
            @ForAll("members") Member member, @ForAll("scopes") Optional<Project> scope) {
        EffectivePermissions users = member.evaluate(scope, Member.NOW);
        EffectivePermissions keys =
                narrowed(member, new Narrowing(true, List.of(), Optional.empty()), scope);

        assertThat(keys.sections()).containsExactlyElementsOf(users.sections());
        assertThat(keys.owner()).isEqualTo(users.owner());
        assertThat(keys.roles()).isEqualTo(users.roles());
    }

    @Property
    void whatAKeyDoesNotNameItHasNot(
            @ForAll("members") Member member, @ForAll("scopes") Optional<Project> scope) {
        assertThat(narrowed(member, Narrowing.NOTHING, scope).sections())
                .allMatch(section -> section.actions().isEmpty());
    }

    @Property
    void aKeyForProjectsMayNothingElsewhere(@ForAll("keys") Tuple2<Member, Narrowing> key) {
        Narrowing there =
                new Narrowing(
                        key.get2().everything(),
                        key.get2().permissions(),
                        Optional.of(Set.of(Projects.PROD.id())));

        for (Optional<Project> place :
                List.of(Optional.<Project>empty(), Optional.of(Projects.LAB))) {
            EffectivePermissions elsewhere = narrowed(key.get1(), there, place);
            assertThat(elsewhere.owner()).isFalse();
            assertThat(elsewhere.sections()).allMatch(section -> section.actions().isEmpty());
        }
    }

    private static EffectivePermissions narrowed(
            Member member, Narrowing narrowing, Optional<Project> scope) {
        return new Narrowed(member.catalogue(), narrowing)
                .of(member.evaluate(scope, Member.NOW), scope);
    }

    /** The plainest reading of what a key is for. */
    private static Set<String> meant(Catalogue catalogue, Narrowing narrowing, Section section) {
        Set<String> meant = new HashSet<>();
        for (Permission permission : narrowing.permissions()) {
            boolean included =
                    catalogue
                            .section(permission.section())
                            .map(Section::includes)
                            .orElse(List.of())
                            .contains(section.key());
            if (included || permission.section().equals(section.key())) {
                catalogue.actions(section.key(), permission.level()).stream()
                        .filter(action -> !permission.except().contains(action))
                        .forEach(meant::add);
            }
        }
        return meant;
    }

    @Provide
    Arbitrary<Member> members() {
        return AnyGrants.members();
    }

    @Provide
    Arbitrary<Tuple2<Member, Narrowing>> keys() {
        return members()
                .flatMap(member -> narrowing(member).map(narrowing -> Tuple.of(member, narrowing)));
    }

    @Provide
    Arbitrary<Tuple3<Member, Narrowing, List<Grant>>> changes() {
        return members()
                .flatMap(
                        member ->
                                Combinators.combine(
                                                narrowing(member),
                                                AnyGrants.grantFor(member).list().ofMaxSize(6))
                                        .as((narrows, later) -> Tuple.of(member, narrows, later)));
    }

    private static Arbitrary<Narrowing> narrowing(Member member) {
        Arbitrary<Optional<Set<String>>> projects =
                Arbitraries.of(Projects.PROD.id(), Projects.LAB.id(), "gone")
                        .set()
                        .ofMaxSize(2)
                        .optional(0.4);
        Arbitrary<List<Permission>> permissions =
                AnyGrants.permission(member.catalogue(), false).list().ofMaxSize(4);
        return Combinators.combine(Arbitraries.of(true, false, false), permissions, projects)
                .as(
                        (everything, permitted, at) ->
                                new Narrowing(everything, everything ? List.of() : permitted, at));
    }

    @Provide
    Arbitrary<Optional<Project>> scopes() {
        return Arbitraries.of(Projects.PROD, Projects.LAB, Projects.PANEL).optional(0.7);
    }
}
