package org.keystead.access.management;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.keystead.access.memory.Refused.denied;
import static org.keystead.access.mother.Grants.at;
import static org.keystead.access.mother.Grants.manage;
import static org.keystead.access.mother.Grants.read;
import static org.keystead.access.mother.Grants.role;
import static org.keystead.access.mother.Grants.until;
import static org.keystead.access.mother.Projects.LAB;
import static org.keystead.access.mother.Projects.PROD;
import static org.keystead.access.mother.Sections.available;
import static org.keystead.access.mother.Sections.section;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keystead.access.decision.Decisions;
import org.keystead.access.memory.World;
import org.keystead.access.model.Availability;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Level;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Project;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Projects;
import org.keystead.access.mother.Roles;

/** Nobody gives more than they have, nor touches who has more. */
class DelegationPolicyTest {

    private static final Instant SOON = Decisions.now().plusSeconds(3600);
    private static final Instant PAST = Decisions.now().minusSeconds(1);
    private static final Instant LATER = SOON.plusSeconds(1);

    private final World world =
            new World(
                            Catalogues.of(
                                    section("apps"),
                                    section("disks"),
                                    available("start", Availability.EVERYONE)),
                            Roles.owner("owner"),
                            Roles.role("plain", Permission.of("apps", Level.READ)),
                            Roles.guarded(Roles.role("shield")))
                    .project(PROD)
                    .project(LAB)
                    .member("owner", role("owner"))
                    .member("ann", manage("apps"))
                    .member("bo");

    @Test
    void whatTheActorHasMayBeGiven() {
        passes(manage("apps"));
        passes(read("apps"));
        passes(role("plain"));
        passes(at(PROD, manage("apps")));
    }

    @Test
    void whatTheActorHasNotMayNot() {
        notGiven(read("disks"));
        notGiven(role("owner"));
    }

    @Test
    void whatTheActorHasWithAnExceptionIsGivenWithIt() {
        world.member("cy", manage("disks", "delete"));

        assertThatCode(() -> give("cy", manage("disks", "delete"))).doesNotThrowAnyException();
        denied(() -> give("cy", manage("disks")));
    }

    @Test
    void whatTheActorHasAtAProjectIsGivenThereOnly() {
        world.member("cy", at(PROD, manage("disks")));

        assertThatCode(() -> give("cy", at(PROD, manage("disks")))).doesNotThrowAnyException();
        denied(() -> give("cy", at(LAB, manage("disks"))));
        denied(() -> give("cy", manage("disks")));
    }

    @Test
    void whatEndsIsGivenUntilThenAtMost() {
        world.member("cy", until(SOON, manage("disks")));

        assertThatCode(() -> give("cy", until(SOON, manage("disks")))).doesNotThrowAnyException();
        denied(() -> give("cy", until(LATER, manage("disks"))));
        denied(() -> give("cy", manage("disks")));
    }

    @Test
    void onlyAnOwnerGivesAProtectedRole() {
        notGiven(role("shield"));
        assertThatCode(() -> give("owner", role("shield"))).doesNotThrowAnyException();
    }

    @Test
    void whoIsDisabledGivesNothing() {
        world.disable("ann");

        notGiven(read("apps"));
    }

    @Test
    void whoIsNoMemberGivesNothing() {
        denied(() -> give("stranger", read("apps")));
    }

    @Test
    void anAdministratorGivesAnything() {
        assertThatCode(
                        () ->
                                new DelegationPolicy(world.administrator(), world.acme())
                                        .requireGivable(List.of(role("owner"))))
                .doesNotThrowAnyException();
    }

    @Test
    void whoHasMoreIsNotTouched() {
        world.hold("bo", read("disks"));

        denied(() -> touch("ann", "bo"));
        denied(() -> touch("ann", "owner"));
        assertThatCode(() -> touch("owner", "bo")).doesNotThrowAnyException();
        assertThatCode(() -> touch("bo", "bo")).doesNotThrowAnyException();
    }

    @Test
    void whatOneHoldsOneselfAtAClosedProjectIsNotMore() {
        Project closed = Projects.disabled(LAB);
        world.access().projects().update(closed);
        world.hold("bo", at(closed, read("disks")));

        assertThatCode(() -> touch("bo", "bo")).doesNotThrowAnyException();
        denied(() -> touch("ann", "bo"));
    }

    @Test
    void moreAtAProjectIsMore() {
        world.hold("bo", at(PROD, read("disks")));

        denied(() -> touch("ann", "bo"));
    }

    @Test
    void whatHasExpiredIsNoMore() {
        world.hold("bo", until(PAST, read("disks")));

        assertThatCode(() -> touch("ann", "bo")).doesNotThrowAnyException();
    }

    @Test
    void oneStrongerAmongSeveralIsEnough() {
        world.member("cy", read("apps")).hold("bo", read("disks"));
        DelegationPolicy fence = new DelegationPolicy(world.by("ann"), world.acme());

        assertThatCode(() -> fence.requireNoneStronger(List.of("cy"))).doesNotThrowAnyException();
        denied(() -> fence.requireNoneStronger(List.of("cy", "bo")));
    }

    @Test
    void whatHasExpiredAtAClosedProjectIsNoMore() {
        Project closed = Projects.disabled(LAB);
        world.access().projects().update(closed);
        world.hold("bo", until(PAST, at(closed, read("disks"))));

        assertThatCode(() -> touch("ann", "bo")).doesNotThrowAnyException();
    }

    @Test
    void onlyAnOwnerWithoutEndWhoCanActMakesOwners() {
        world.member("cy", until(SOON, role("owner")));

        assertThatCode(() -> makeOwners("owner")).doesNotThrowAnyException();
        denied(() -> makeOwners("ann"));
        denied(() -> makeOwners("cy"));
        world.disable("owner");
        denied(() -> makeOwners("owner"));
    }

    private void makeOwners(String actor) {
        new DelegationPolicy(world.by(actor), world.acme()).requireLastingOwner();
    }

    private void notGiven(Grant grant) {
        denied(() -> give("ann", grant));
    }

    private void passes(Grant grant) {
        assertThatCode(() -> give("ann", grant)).doesNotThrowAnyException();
    }

    private void give(String actor, Grant grant) {
        new DelegationPolicy(world.by(actor), world.acme()).requireGivable(List.of(grant));
    }

    private void touch(String actor, String member) {
        new DelegationPolicy(world.by(actor), world.acme()).requireNotStronger(world.user(member));
    }
}
