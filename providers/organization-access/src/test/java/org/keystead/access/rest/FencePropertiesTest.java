package org.keystead.access.rest;

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
import org.keystead.access.evaluation.EffectivePermissions;
import org.keystead.access.evaluation.SectionAccess;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Project;
import org.keystead.access.mother.AnyGrants;
import org.keystead.access.mother.Member;
import org.keystead.access.mother.Projects;

/** What the fence lets through, one grant after another, never adds up to more than was there. */
class FencePropertiesTest {

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

    @Property
    void ownGrantIsAlwaysCovered(@ForAll("granting") Tuple3<Member, Member, Grant> granting) {
        Member holder = granting.get1().with(granting.get3());

        assertThat(letThrough(holder, granting.get3())).isTrue();
    }

    private static boolean letThrough(Member actor, Grant grant) {
        Optional<Project> scope =
                List.of(Projects.PROD, Projects.LAB, Projects.PANEL).stream()
                        .filter(project -> grant.project().equals(Optional.of(project.id())))
                        .findFirst();
        Member alone = new Member(actor.catalogue(), actor.roles(), List.of(grant));
        Member lasting =
                new Member(actor.catalogue(), actor.roles(), Fence.lasting(actor.grants(), grant));
        return Fence.covers(lasting.evaluate(scope, Member.NOW), alone.evaluate(scope, Member.NOW));
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
