package org.keystead.access.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.keystead.access.model.Availability;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Level;
import org.keystead.access.model.Project;
import org.keystead.access.model.Section;
import org.keystead.access.mother.AnyGrants;
import org.keystead.access.mother.Member;
import org.keystead.access.mother.Projects;

/** What holds for any catalogue, any grants and any scope. */
class EvaluatorPropertiesTest {

    @Property
    void orderOfGrantsNeverMatters(
            @ForAll("shuffled") Tuple2<Member, List<Grant>> shuffled,
            @ForAll("scopes") Optional<Project> scope) {
        Member member = shuffled.get1();
        Member other = new Member(member.catalogue(), member.roles(), shuffled.get2());

        assertSame(ask(member, scope), ask(other, scope));
    }

    @Property
    void oneMoreGrantNeverTakesAnActionAway(
            @ForAll("oneMore") Tuple2<Member, Grant> oneMore,
            @ForAll("scopes") Optional<Project> scope) {
        EffectivePermissions before = ask(oneMore.get1(), scope);
        EffectivePermissions after = ask(oneMore.get1().with(oneMore.get2()), scope);

        for (SectionAccess section : before.sections()) {
            assertThat(after.section(section.section()).actions()).containsAll(section.actions());
        }
    }

    @Property
    void grantingTheSameTwiceChangesNothing(
            @ForAll("members") Member member, @ForAll("scopes") Optional<Project> scope) {
        Member twice = member.with(member.grants().toArray(Grant[]::new));

        assertSame(ask(member, scope), ask(twice, scope));
    }

    @Property
    void anExpiredGrantEqualsAnAbsentOne(
            @ForAll("members") Member member, @ForAll("scopes") Optional<Project> scope) {
        List<Grant> live =
                member.grants().stream()
                        .filter(g -> g.expiresAt().map(Member.NOW::isBefore).orElse(true))
                        .toList();

        assertSame(
                ask(member, scope),
                ask(new Member(member.catalogue(), member.roles(), live), scope));
    }

    @Property
    void everyoneAndOwnerOnlyHoldWhateverTheGrants(
            @ForAll("members") Member member, @ForAll("scopes") Optional<Project> scope) {
        EffectivePermissions permissions = ask(member, scope);

        for (Section section : member.catalogue().sections()) {
            Set<String> manage = actions(member.catalogue(), section, Level.MANAGE);
            if (permissions.owner()) {
                assertThat(permissions.section(section.key()).actions())
                        .isEqualTo(member.catalogue().actions(section.key(), Level.MANAGE));
            } else if (section.availability() == Availability.EVERYONE) {
                assertThat(permissions.section(section.key()).actions()).isEqualTo(manage);
            } else if (section.availability() == Availability.OWNER_ONLY) {
                assertThat(permissions.section(section.key()).actions()).isEmpty();
            }
        }
    }

    @Property
    void ownerOnlyActionsAreOwnersOnly(
            @ForAll("members") Member member, @ForAll("scopes") Optional<Project> scope) {
        EffectivePermissions permissions = ask(member, scope);

        assertThat(permissions.sections())
                .allMatch(
                        section ->
                                permissions.owner()
                                        || section.actions().stream()
                                                .noneMatch(
                                                        member.catalogue().ownerOnlyActions()
                                                                ::contains));
    }

    @Property
    void theLevelSaysWhichActionsAreHeldAndWhichAreExcepted(
            @ForAll("members") Member member, @ForAll("scopes") Optional<Project> scope) {
        EffectivePermissions permissions = ask(member, scope);

        for (Section section : member.catalogue().sections()) {
            SectionAccess access = permissions.section(section.key());
            Set<String> all = member.catalogue().actions(section.key(), Level.MANAGE);
            Set<String> ofLevel =
                    permissions.owner()
                            ? all
                            : actions(member.catalogue(), section, access.level());
            Set<String> heldOrExcepted = new LinkedHashSet<>(access.actions());
            heldOrExcepted.addAll(access.except());

            assertThat(all).containsAll(access.actions());
            assertThat(Collections.disjoint(access.except(), access.actions())).isTrue();
            assertThat(heldOrExcepted).containsAll(ofLevel);
            assertThat(ofLevel).containsAll(access.except());
            assertThat(access.level() == Level.NONE).isEqualTo(access.actions().isEmpty());
        }
    }

    @Property
    void theLevelIsTheHighestAllOfWhoseActionsAreHeld(
            @ForAll("members") Member member, @ForAll("scopes") Optional<Project> scope) {
        EffectivePermissions permissions = ask(member, scope);

        for (Section section : member.catalogue().sections()) {
            SectionAccess access = permissions.section(section.key());
            for (Level level : List.of(Level.READ, Level.MANAGE)) {
                Set<String> all = actions(member.catalogue(), section, level);
                if (!access.actions().isEmpty() && access.actions().containsAll(all)) {
                    assertThat(access.level()).isGreaterThanOrEqualTo(level);
                }
            }
        }
    }

    @Property
    void theExplanationNeverSaysAnythingElseThanTheAnswer(
            @ForAll("members") Member member, @ForAll("scopes") Optional<Project> scope) {
        EffectivePermissions permissions = ask(member, scope);

        for (SectionAccess access : permissions.sections()) {
            assertThat(member.explain(scope, access.section()).access()).isEqualTo(access);
        }
    }

    @Property
    void theGrantsThatAreNamedAddUpToWhatTheGrantsGive(
            @ForAll("members") Member member, @ForAll("scopes") Optional<Project> scope) {
        for (Section section : member.catalogue().sections()) {
            Explanation explanation = member.explain(scope, section.key());
            if (explanation.rule() == Explanation.Rule.GRANTS) {
                Set<String> given = new LinkedHashSet<>();
                explanation.contributions().forEach(c -> given.addAll(c.actions()));
                assertThat(given)
                        .containsExactlyInAnyOrderElementsOf(explanation.access().actions());
            }
        }
    }

    /** The actions of that level that somebody who is no owner can have. */
    private static Set<String> actions(Catalogue catalogue, Section section, Level level) {
        Set<String> actions = new LinkedHashSet<>(catalogue.actions(section.key(), level));
        actions.removeAll(catalogue.ownerOnlyActions());
        return actions;
    }

    private static EffectivePermissions ask(Member member, Optional<Project> scope) {
        return member.evaluate(scope, Member.NOW);
    }

    private static void assertSame(EffectivePermissions one, EffectivePermissions other) {
        assertThat(one.owner()).isEqualTo(other.owner());
        assertThat(one.roles()).isEqualTo(other.roles());
        assertThat(one.sections()).containsExactlyElementsOf(other.sections());
    }

    @Provide
    Arbitrary<Member> members() {
        return AnyGrants.members();
    }

    @Provide
    Arbitrary<Optional<Project>> scopes() {
        return Arbitraries.of(Projects.PROD, Projects.LAB, Projects.PANEL).optional(0.7);
    }

    @Provide
    Arbitrary<Tuple2<Member, List<Grant>>> shuffled() {
        return members()
                .flatMap(
                        member ->
                                Arbitraries.shuffle(member.grants())
                                        .map(grants -> Tuple.of(member, grants)));
    }

    @Provide
    Arbitrary<Tuple2<Member, Grant>> oneMore() {
        return members()
                .flatMap(
                        member -> AnyGrants.grantFor(member).map(grant -> Tuple.of(member, grant)));
    }
}
