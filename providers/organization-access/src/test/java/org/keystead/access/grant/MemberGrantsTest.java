package org.keystead.access.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.memory.Refused.conflict;
import static org.keystead.access.memory.Refused.denied;
import static org.keystead.access.memory.Refused.notFound;
import static org.keystead.access.mother.Grants.by;
import static org.keystead.access.mother.Grants.manage;
import static org.keystead.access.mother.Grants.read;
import static org.keystead.access.mother.Grants.role;
import static org.keystead.access.mother.Grants.until;
import static org.keystead.access.mother.Sections.section;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keystead.access.decision.Decisions;
import org.keystead.access.management.Managing;
import org.keystead.access.memory.World;
import org.keystead.access.model.Grant;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Roles;

/** What one member is given and loses. */
class MemberGrantsTest {

    private static final Instant SOON = Decisions.now().plusSeconds(3600);
    private static final Instant PAST = Decisions.now().minusSeconds(1);

    private final World world =
            new World(
                            Catalogues.of(section("apps"), section("disks")),
                            Roles.owner("owner"),
                            Roles.single(Roles.role("chief")),
                            Roles.guarded(Roles.role("shield")))
                    .member("ann", role("owner"))
                    .member("bo");

    @Test
    void whatIsGivenIsHeld() {
        add("ann", "bo", manage("apps"));

        assertThat(world.heldBy("bo"))
                .extracting(Grant::access)
                .containsExactly(manage("apps").access());
    }

    @Test
    void theSameIsHeldOnce() {
        world.hold("bo", until(SOON, manage("apps")));

        conflict("already-granted", () -> add("ann", "bo", manage("apps")));
    }

    @Test
    void whatHasExpiredIsGivenAnew() {
        world.hold("bo", until(PAST, manage("apps")));

        add("ann", "bo", manage("apps"));

        assertThat(world.heldBy("bo"))
                .extracting(Grant::expiresAt)
                .containsExactly(Optional.empty());
    }

    @Test
    void nobodyGivesMoreThanTheyHave() {
        world.hold("bo", manage("apps"));
        world.member("cy");

        denied(() -> add("bo", "cy", read("disks")));
        denied(() -> add("bo", "bo", read("disks")));
        assertThat(world.heldBy("cy")).isEmpty();
    }

    @Test
    void nobodyTakesFromWhoHasMore() {
        world.hold("bo", manage("apps"));
        Grant held = world.hold("ann", read("apps"));

        denied(() -> of(world.by("bo"), "ann").remove(held));
    }

    @Test
    void theLastOwnerStaysOne() {
        Grant owned = world.heldBy("ann").get(0);

        conflict("last-owner", () -> of(world.by("ann"), "ann").remove(owned));
    }

    @Test
    void noListLeavesTheLastOwnerOut() {
        conflict("last-owner", () -> of(world.administrator(), "ann").replace(List.of()));
    }

    @Test
    void anotherOwnerLetsThemGo() {
        world.hold("bo", role("owner"));

        of(world.by("ann"), "ann").remove(world.heldBy("ann").get(0));

        assertThat(world.heldBy("ann")).isEmpty();
    }

    @Test
    void theLastOwnerIsGivenNoEnd() {
        Grant ending = until(SOON, by("ann", role("owner")));

        conflict("last-owner", () -> of(world.administrator(), "ann").replace(List.of(ending)));
    }

    @Test
    void aProtectedRoleIsNotTaken() {
        Grant shield = world.hold("bo", role("shield"));

        conflict("protected-member", () -> of(world.by("ann"), "bo").remove(shield));
        conflict("protected-member", () -> replace("ann", "bo"));
        of(world.administrator(), "bo").remove(shield);
        assertThat(world.heldBy("bo")).isEmpty();
    }

    @Test
    void aRoleForOneGoesOverWhereAnAdministratorForcesIt() {
        world.hold("ann", role("chief"));

        conflict("cardinality-one", () -> add("ann", "bo", role("chief")));
        conflict(
                "cardinality-one",
                () -> of(world.administrator(), "bo").add(by("bo", role("chief"))));
        of(world.force(), "bo").add(by("bo", role("chief")));

        assertThat(world.heldBy("bo")).hasSize(1);
        assertThat(world.heldBy("ann")).hasSize(1);
    }

    @Test
    void whatStaysKeepsItsId() {
        Grant kept = world.hold("bo", manage("apps"));
        world.hold("bo", until(SOON, manage("disks")));

        replace("ann", "bo", manage("apps"), manage("disks"));

        assertThat(world.heldBy("bo")).extracting(Grant::expiresAt).containsOnly(Optional.empty());
        assertThat(world.heldBy("bo")).hasSize(2).contains(kept);
    }

    @Test
    void aListNamesAThingOnce() {
        conflict("already-granted", () -> replace("ann", "bo", manage("apps"), manage("apps")));
        world.hold("bo", manage("disks"));
        conflict("already-granted", () -> replace("ann", "bo", manage("disks"), manage("disks")));
    }

    @Test
    void whoeverTakesFromThemselvesHasLessToGive() {
        world.hold("bo", manage("apps"));

        denied(() -> replace("bo", "bo", read("apps")));
    }

    @Test
    void theFirstOwnerIsOneWhoCanLogIn() {
        world.access().grants().removeUser("ann");
        world.disable("bo");

        conflict("last-owner", () -> of(world.administrator(), "bo").add(by("bo", role("owner"))));
    }

    @Test
    void aListMakesTheFirstOwnerOneWithoutEnd() {
        world.access().grants().removeUser("ann");
        Grant ending = until(SOON, by("bo", role("owner")));

        conflict("last-owner", () -> of(world.administrator(), "bo").replace(List.of(ending)));
    }

    @Test
    void somethingElseIsNoOwnership() {
        Grant less = by("ann", manage("apps"));

        conflict("last-owner", () -> of(world.administrator(), "ann").replace(List.of(less)));
    }

    @Test
    void nobodyGivesToWhoHasMore() {
        world.hold("bo", manage("apps"));
        world.member("cy", read("disks"));

        denied(() -> add("bo", "cy", read("apps")));
        denied(() -> replace("bo", "cy", read("disks"), read("apps")));
    }

    @Test
    void whatDoesNothingIsNotGiven() {
        conflict("grant-without-effect", () -> add("ann", "bo", read("nowhere")));
    }

    @Test
    void aTemplateThatWentMeanwhileIsNotGiven() {
        MemberGrants grants = of(world.administrator(), "bo");
        world.withoutTemplate("chief");

        notFound(() -> grants.add(by("bo", role("chief"))));
    }

    @Test
    void aGrantIsFoundAmongTheMembersOwn() {
        Grant other = world.hold("ann", read("apps"));
        Grant own = world.hold("bo", read("apps"));

        assertThat(of(world.by("ann"), "bo").find(own.id())).contains(own);
        assertThat(of(world.by("ann"), "bo").find(other.id())).isEmpty();
    }

    @Test
    void whoLeftMeanwhileIsGivenNothing() {
        notFound(() -> of(world.by("ann"), "stranger").begin());
    }

    private void add(String actor, String member, Grant grant) {
        of(world.by(actor), member).add(by(member, grant));
    }

    private void replace(String actor, String member, Grant... wanted) {
        of(world.by(actor), member)
                .replace(Stream.of(wanted).map(grant -> by(member, grant)).toList());
    }

    private MemberGrants of(Managing managing, String member) {
        return new MemberGrants(managing, world.acme(), world.user(member));
    }
}
