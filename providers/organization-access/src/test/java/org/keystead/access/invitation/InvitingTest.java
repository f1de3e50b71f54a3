package org.keystead.access.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.memory.Refused.conflict;
import static org.keystead.access.memory.Refused.denied;
import static org.keystead.access.memory.Refused.invalid;
import static org.keystead.access.memory.Refused.notFound;
import static org.keystead.access.mother.Grants.by;
import static org.keystead.access.mother.Grants.manage;
import static org.keystead.access.mother.Grants.read;
import static org.keystead.access.mother.Grants.role;
import static org.keystead.access.mother.Sections.available;
import static org.keystead.access.mother.Sections.section;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keystead.access.catalogue.Written;
import org.keystead.access.decision.Decisions;
import org.keystead.access.json.Fields;
import org.keystead.access.management.Managing;
import org.keystead.access.memory.World;
import org.keystead.access.model.Availability;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Invitation;
import org.keystead.access.model.Landing;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Roles;

/** Who is not invited, and what nobody promises. */
class InvitingTest {

    private static final Instant SOON = Decisions.now().plusSeconds(3600);

    private final World world =
            new World(
                            Catalogues.of(section("members"), section("apps"), section("disks")),
                            Roles.owner("owner"),
                            Roles.single(Roles.role("chief")))
                    .member("ann", role("owner"))
                    .member("bo", manage("members"), manage("apps"))
                    .member("cy", manage("members", "update"), manage("apps"));

    @Test
    void nobodyPromisesMoreThanTheyHave() {
        denied(() -> send("bo", "[{'section': 'disks', 'level': 'read'}]"));
    }

    @Test
    void whoMayNotChangeMembersPromisesNothing() {
        denied(() -> send("cy", "[{'section': 'apps', 'level': 'read'}]"));
    }

    @Test
    void whatDoesNothingIsNotPromised() {
        World everyone =
                new World(
                                Catalogues.of(
                                        section("members"),
                                        available("start", Availability.EVERYONE)),
                                Roles.owner("owner"))
                        .member("ann", role("owner"));

        conflict(
                "grant-without-effect",
                () ->
                        send(
                                everyone,
                                everyone.asIs("ann").untold(),
                                "[{'section': 'start', 'level': 'read'}]"));
    }

    @Test
    void aRoleForOneThatSomebodyHoldsIsNotPromised() {
        world.hold("cy", role("chief"));

        conflict("cardinality-one", () -> send("ann", "[{'role': 'chief'}]"));
    }

    @Test
    void nobodyIsInvitedToADisabledOrganization() {
        conflict("organization-disabled", () -> send(world.close(), world.administrator(), "[]"));
    }

    @Test
    void aMemberIsNotInvited() {
        world.member("new");

        conflict("already-member", () -> send("ann", "[]"));
    }

    @Test
    void anAddressHasOneInvitation() {
        invite("bo", read("apps"));

        conflict("already-invited", () -> send("ann", "[]"));
    }

    @Test
    void whoseRightIsOverMeanwhileInvitesNobody() {
        world.outdated();

        denied(() -> send(world, world.by("ann"), "[]"));
        denied(() -> of(world, world.by("ann")).revoke("promise"));
        denied(() -> of(world, world.by("ann")).resend("promise"));
    }

    @Test
    void nobodyTakesAPromiseOfMoreThanTheirs() {
        invite("ann", read("disks"));

        denied(() -> of(world, world.asIs("bo").untold()).revoke("promise"));
        assertThat(of(world, world.by("ann")).count(Optional.empty())).isEqualTo(1);
    }

    @Test
    void whatOneHasIsOnesToTakeBack() {
        invite("ann", read("apps"));

        of(world, world.asIs("bo").untold()).revoke("promise");

        assertThat(of(world, world.by("ann")).count(Optional.empty())).isZero();
        assertThat(world.access().invitations().find("promise")).isEmpty();
    }

    @Test
    void oneThatIsNotThereIsNone() {
        notFound(() -> of(world, world.by("ann")).revoke("promise"));
        notFound(() -> of(world, world.by("ann")).resend("promise"));
        notFound(() -> of(world, world.by("ann")).get("promise"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'firstName': 'New' | email is missing",
                "'email': 'new' | email must be an e-mail address",
                "'email': 'new@example.org', 'lifespanSeconds': 299"
                        + " | lifespanSeconds must be 300 to 2592000",
                "'email': 'new@example.org', 'lifespanSeconds': 2592001"
                        + " | lifespanSeconds must be 300 to 2592000",
                "'email': 'new@example.org', 'grants': [{'role': 'nobody'}]"
                        + " | grants[0].role is an unknown role",
                "'email': 'new@example.org', 'size': 1 | size is not known"
            })
    void anythingElseIsAFault(String fields, String fault) {
        invalid(
                fault,
                () -> of(world, world.administrator()).send(Written.json("{" + fields + "}")));
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 2592000})
    void itStandsFiveMinutesToThirtyDays(int seconds) {
        String text = "{'email': 'new@example.org', 'lifespanSeconds': %d}".formatted(seconds);

        assertThat(
                        Fields.read(
                                        Written.json(text),
                                        (fields, faults) ->
                                                InvitationRequest.read(
                                                        world.administrator(),
                                                        world.acme(),
                                                        fields,
                                                        faults))
                                .lifespan())
                .hasValue(seconds);
    }

    private void send(String actor, String grants) {
        send(world, world.asIs(actor).untold(), grants);
    }

    private static void send(World there, Managing managing, String grants) {
        of(there, managing)
                .send(
                        Written.json(
                                "{'email': ' New@example.org ', 'grants': %s}".formatted(grants)));
    }

    private void invite(String inviter, Grant promised) {
        world.invite(
                "new",
                SOON,
                new Invitation(
                        "promise",
                        World.ACME,
                        inviter,
                        false,
                        List.of(by("", promised)),
                        Landing.ANYWHERE));
    }

    private static OrganizationInvitations of(World there, Managing managing) {
        return new OrganizationInvitations(managing, there.acme());
    }
}
