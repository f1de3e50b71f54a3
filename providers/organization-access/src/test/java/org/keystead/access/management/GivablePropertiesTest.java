package org.keystead.access.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.keystead.access.evaluation.Giving;
import org.keystead.access.model.Access;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Project;
import org.keystead.access.mother.AnyGrants;
import org.keystead.access.mother.Member;
import org.keystead.access.mother.Projects;

/** What is offered is what the fence lets through. */
class GivablePropertiesTest {

    @Property
    void whateverTheFenceLetsThroughIsOfferedOnSomeTerms(
            @ForAll("granting") Tuple2<Member, Grant> granting) {
        Member actor = granting.get1();
        Grant grant = granting.get2();
        if (usable(actor, grant) && DelegationPolicyPropertiesTest.letThrough(actor, grant)) {
            assertThat(terms(actor, grant)).isPresent();
        }
    }

    @Property
    void whateverIsOfferedIsLetThroughOnItsTerms(
            @ForAll("granting") Tuple2<Member, Grant> granting) {
        Member actor = granting.get1();
        Grant grant = granting.get2();
        terms(actor, grant)
                .ifPresent(
                        terms ->
                                assertThat(
                                                DelegationPolicyPropertiesTest.letThrough(
                                                        actor, on(terms, grant)))
                                        .isTrue());
    }

    /** A grant that does nothing, or excepts what its level has not, is refused to everybody. */
    private static boolean usable(Member actor, Grant grant) {
        return grant.liveAt(Member.NOW)
                && exceptsWhatThereIs(actor, grant)
                && new Giving(actor.catalogue(), actor.known())
                        .anything(grant, scope(grant), Member.NOW);
    }

    private static boolean exceptsWhatThereIs(Member actor, Grant grant) {
        return !(grant.access() instanceof Access.Direct direct)
                || actor.catalogue().reachedFrom(direct.permission().section()).stream()
                        .flatMap(
                                section ->
                                        actor
                                                .catalogue()
                                                .actions(section, direct.permission().level())
                                                .stream())
                        .collect(Collectors.toSet())
                        .containsAll(direct.permission().except());
    }

    private static Optional<Givable.Terms> terms(Member actor, Grant grant) {
        Givable givable =
                new Givable(
                        actor.catalogue(),
                        actor.known(),
                        new Givable.Giver(
                                actor.grants(),
                                actor.evaluate(scope(grant), Member.NOW),
                                actor.inOrganization().owner(),
                                false),
                        scope(grant),
                        Member.NOW);
        return grant.access() instanceof Access.Direct direct
                ? givable.level(direct.permission().section(), direct.permission().level())
                : actor.known().of(grant.access()).flatMap(givable::role);
    }

    private static Grant on(Givable.Terms terms, Grant grant) {
        Access access =
                grant.access() instanceof Access.Direct direct
                        ? new Access.Direct(
                                new Permission(
                                        direct.permission().section(),
                                        direct.permission().level(),
                                        terms.except()))
                        : grant.access();
        return new Grant(
                grant.id(),
                grant.organization(),
                grant.user(),
                access,
                grant.project(),
                terms.until(),
                grant.grantedBy(),
                grant.grantedAt());
    }

    private static Optional<Project> scope(Grant grant) {
        return List.of(Projects.PROD, Projects.LAB, Projects.PANEL).stream()
                .filter(project -> grant.project().equals(Optional.of(project.id())))
                .findFirst();
    }

    @Provide
    Arbitrary<Tuple2<Member, Grant>> granting() {
        return AnyGrants.members()
                .flatMap(actor -> AnyGrants.grantFor(actor).map(grant -> Tuple.of(actor, grant)));
    }
}
