package org.keystead.access.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.mother.Grants.at;
import static org.keystead.access.mother.Grants.by;
import static org.keystead.access.mother.Grants.manage;
import static org.keystead.access.mother.Grants.read;
import static org.keystead.access.mother.Grants.role;
import static org.keystead.access.mother.Grants.until;
import static org.keystead.access.mother.Projects.LAB;
import static org.keystead.access.mother.Projects.PROD;
import static org.keystead.access.mother.Sections.section;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.actiontoken.inviteorg.InviteOrgActionToken;
import org.keystead.access.decision.Decisions;
import org.keystead.access.memory.World;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Invitation;
import org.keystead.access.model.Landing;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Roles;

/** What a new member gets of what an invitation promised. */
class AcceptanceTest {

    private static final Instant SOON = Decisions.now().plusSeconds(3600);
    private static final Instant PAST = Decisions.now().minusSeconds(60);

    private final World world =
            new World(
                            Catalogues.of(section("members"), section("apps"), section("disks")),
                            Roles.owner("owner"),
                            Roles.single(Roles.role("chief")))
                    .project(PROD)
                    .member("ann", role("owner"))
                    .member("bo", manage("members"), manage("apps"))
                    .member("new");

    @Test
    void whoeverAcceptsIsGivenIt() {
        Acceptance acceptance = accept("bo", read("apps"), at(PROD, manage("apps")));

        assertThat(acceptance.given()).hasSize(2);
        assertThat(acceptance.withheld()).isEmpty();
        assertThat(world.heldBy("new"))
                .extracting(Grant::access)
                .containsExactlyInAnyOrder(read("apps").access(), manage("apps").access());
    }

    @Test
    void whoeverComesByTheLinkOfTheMailIsGivenIt() {
        invite("bo", SOON, read("apps"));
        world.session().setAttribute(InviteOrgActionToken.class.getName(), "token");

        joined();

        assertThat(world.heldBy("new")).hasSize(1);
    }

    @Test
    void whoeverComesByAnotherDoorIsGivenNothing() {
        invite("bo", SOON, read("apps"));

        joined();

        assertThat(world.heldBy("new")).isEmpty();
        assertThat(world.access().invitations().find("promise")).isPresent();
    }

    @Test
    void aPromiseIsKeptOnce() {
        accept("bo", read("apps"));

        assertThat(world.access().invitations().find("promise")).isEmpty();
    }

    @Test
    void anInvitationThatIsOverGivesNothing() {
        invite("bo", PAST, read("apps"));
        Acceptance acceptance = Acceptance.announce(world.session());

        joined();

        assertThat(acceptance.given()).isEmpty();
        assertThat(world.heldBy("new")).isEmpty();
    }

    @Test
    void nobodyGivesByAPromiseWhatTheyHaveNoMore() {
        assertWithheld(accept("bo", read("disks")));
    }

    @Test
    void theRestIsGiven() {
        Acceptance acceptance = accept("bo", read("disks"), read("apps"));

        assertThat(acceptance.withheld()).hasSize(1);
        assertThat(acceptance.given())
                .extracting(Grant::access)
                .containsExactly(read("apps").access());
    }

    @Test
    void whoMayNotInviteAnyMoreGivesNothing() {
        world.access().grants().removeUser("bo");
        world.hold("bo", manage("apps"));

        assertWithheld(accept("bo", read("apps")));
    }

    @Test
    void whoMayNotChangeMembersAnyMoreGivesNothing() {
        world.access().grants().removeUser("bo");
        world.hold("bo", manage("apps"));
        world.hold("bo", manage("members", "update"));

        assertWithheld(accept("bo", read("apps")));
    }

    @Test
    void whoMayNotAddMembersAnyMoreGivesNothing() {
        world.access().grants().removeUser("bo");
        world.hold("bo", manage("apps"));
        world.hold("bo", manage("members", "create"));

        assertWithheld(accept("bo", read("apps")));
    }

    @Test
    void whoIsDisabledGivesNothing() {
        world.disable("bo");

        assertWithheld(accept("bo", read("apps")));
    }

    @Test
    void whoHasLeftGivesNothing() {
        world.leaves("bo");

        assertWithheld(accept("bo", read("apps")));
    }

    @Test
    void whoIsGoneGivesNothing() {
        assertWithheld(accept("nobody", read("apps")));
    }

    @Test
    void anAdministratorWhoIsGoneGivesNothing() {
        world.invite("new", SOON, promise("nobody", true, read("apps")));
        Acceptance acceptance = Acceptance.announce(world.session());

        joined();

        assertWithheld(acceptance);
    }

    @Test
    void whatHasEndedIsNotGiven() {
        assertWithheld(accept("ann", until(PAST, read("apps"))));
    }

    @Test
    void whatIsNoLongerThereIsNotGiven() {
        assertWithheld(accept("ann", at(LAB, read("apps"))));
        assertWithheld(accept("ann", role("former")));
        assertWithheld(accept("ann", read("nowhere")));
    }

    @Test
    void whatARuleForbidsIsNotGiven() {
        world.hold("bo", role("chief"));

        assertWithheld(accept("ann", role("chief")));
    }

    @Test
    void anotherAddressIsNotInvited() {
        world.invite("other", SOON, promise("bo", false, read("apps")));
        Acceptance acceptance = Acceptance.announce(world.session());

        joined();

        assertThat(acceptance.given()).isEmpty();
        assertThat(world.access().invitations().find("promise")).isPresent();
    }

    private void assertWithheld(Acceptance acceptance) {
        assertThat(acceptance.withheld()).hasSize(1);
        assertThat(acceptance.given()).isEmpty();
        assertThat(world.heldBy("new")).isEmpty();
    }

    private Acceptance accept(String inviter, Grant... promised) {
        invite(inviter, SOON, promised);
        Acceptance acceptance = Acceptance.announce(world.session());
        joined();
        return acceptance;
    }

    private void joined() {
        Acceptance.joined(world.session(), world.acme(), world.user("new"));
    }

    private void invite(String inviter, Instant end, Grant... promised) {
        world.invite("new", end, promise(inviter, false, promised));
    }

    private static Invitation promise(String inviter, boolean administrator, Grant... promised) {
        return new Invitation(
                "promise",
                World.ACME,
                inviter,
                administrator,
                List.of(promised).stream().map(grant -> by("", grant)).toList(),
                Landing.ANYWHERE);
    }
}
