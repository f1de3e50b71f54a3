package org.keystead.access.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
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
import net.jqwik.api.Tuple.Tuple3;
import net.jqwik.api.Tuple.Tuple4;
import org.keystead.access.evaluation.EffectivePermissions;
import org.keystead.access.evaluation.Giving;
import org.keystead.access.evaluation.SectionAccess;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Project;
import org.keystead.access.mother.AnyCatalogue;
import org.keystead.access.mother.AnyGrants;
import org.keystead.access.mother.Member;
import org.keystead.access.mother.Projects;

/** What the fence lets through, one grant after another, never adds up to more than was there. */
class DelegationPolicyPropertiesTest {

    /**
     * Holds for one grant, so for every sequence of them: nobody has an action afterwards, then or
     * later, that neither she nor the one who granted would have had at that time.
     */
    @Property
    void grantThatIsLetThroughGivesNothingThatNeitherHad(
            @ForAll("granting") Tuple3<Member, Member, Grant> granting,
            @ForAll("scopes") Optional<Project> scope,
            @ForAll("times") Instant time) {
        Member actor = granting.get1();
        Member target = granting.get2();
        Grant grant = granting.get3();
        if (!letThrough(actor, grant)) {
            return;
        }
        EffectivePermissions after = target.with(grant).evaluate(scope, time);
        EffectivePermissions had = target.evaluate(scope, time);
        EffectivePermissions actors = actor.evaluate(scope, time);

        assertThat(after.owner()).isIn(had.owner(), actors.owner());
        for (SectionAccess section : after.sections()) {
            Set<String> before = new LinkedHashSet<>(had.section(section.section()).actions());
            before.addAll(actors.section(section.section()).actions());
            assertThat(before).containsAll(section.actions());
        }
    }

    /** What does nothing today is no more than what does something. */
    @Property
    void norDoesItUnderAnotherCatalogue(
            @ForAll("changing") Tuple4<Member, Member, Grant, Catalogue> changing,
            @ForAll("scopes") Optional<Project> scope) {
        Member actor = changing.get1();
        Member target = changing.get2();
        Grant grant = changing.get3();
        if (!letThrough(actor, grant)) {
            return;
        }
        EffectivePermissions after = under(changing.get4(), target.with(grant), scope);
        EffectivePermissions had = under(changing.get4(), target, scope);
        EffectivePermissions actors = under(changing.get4(), actor, scope);

        for (SectionAccess section : after.sections()) {
            Set<String> before = new LinkedHashSet<>(had.section(section.section()).actions());
            before.addAll(actors.section(section.section()).actions());
            assertThat(before).containsAll(section.actions());
        }
    }

    private static EffectivePermissions under(
            Catalogue catalogue, Member member, Optional<Project> scope) {
        return new Member(catalogue, member.roles(), member.grants()).evaluate(scope, Member.NOW);
    }

    @Property
    void ownGrantIsAlwaysCoveredUnlessItIsForOwnersToGive(
            @ForAll("granting") Tuple3<Member, Member, Grant> granting) {
        Grant grant = granting.get3();
        Member holder = granting.get1().with(grant);
        Giving giving = new Giving(holder.catalogue(), holder.known());

        assertThat(letThrough(holder, grant)).isNotEqualTo(forOwners(giving, holder, grant));
    }

    private static boolean forOwners(Giving giving, Member holder, Grant grant) {
        List<Grant> lasting = DelegationPolicy.lasting(holder.grants(), grant);
        return giving.forOwners(grant) && !giving.owns(lasting, Member.NOW);
    }

    static boolean letThrough(Member actor, Grant grant) {
        Optional<Project> scope =
                List.of(Projects.PROD, Projects.LAB, Projects.PANEL).stream()
                        .filter(project -> grant.project().equals(Optional.of(project.id())))
                        .findFirst();
        Member alone = new Member(actor.catalogue(), actor.roles(), List.of(grant));
        return DelegationPolicy.covers(
                        actor.evaluate(scope, Member.NOW), alone.evaluate(scope, Member.NOW))
                && DelegationPolicy.givable(
                        new Giving(actor.catalogue(), actor.known()),
                        DelegationPolicy.lasting(actor.grants(), grant),
                        grant,
                        scope,
                        Member.NOW);
    }

    @Provide
    Arbitrary<Tuple4<Member, Member, Grant, Catalogue>> changing() {
        return granting()
                .flatMap(
                        granting ->
                                AnyCatalogue.changed(granting.get1().catalogue())
                                        .map(
                                                catalogue ->
                                                        Tuple.of(
                                                                granting.get1(),
                                                                granting.get2(),
                                                                granting.get3(),
                                                                catalogue)));
    }

    @Provide
    Arbitrary<Tuple3<Member, Member, Grant>> granting() {
        return AnyGrants.members()
                .flatMap(
                        actor ->
                                AnyGrants.grantFor(actor)
                                        .list()
                                        .ofMinSize(1)
                                        .ofMaxSize(4)
                                        .map(
                                                grants ->
                                                        Tuple.of(
                                                                actor,
                                                                target(actor, grants),
                                                                grants.get(0))));
    }

    private static Member target(Member actor, List<Grant> grants) {
        List<Grant> held = new ArrayList<>(grants.subList(1, grants.size()));
        return new Member(actor.catalogue(), actor.roles(), held);
    }

    @Provide
    Arbitrary<Instant> times() {
        return Arbitraries.longs().between(0, 2).map(Member.NOW::plusSeconds);
    }

    @Provide
    Arbitrary<Optional<Project>> scopes() {
        return Arbitraries.of(Projects.PROD, Projects.LAB, Projects.PANEL).optional(0.7);
    }
}
