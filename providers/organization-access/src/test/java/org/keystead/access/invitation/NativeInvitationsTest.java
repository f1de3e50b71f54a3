package org.keystead.access.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.memory.Refused.conflict;
import static org.keystead.access.mother.Sections.section;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.keycloak.models.OrganizationInvitationModel;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.decision.Decisions;
import org.keystead.access.memory.Stub;
import org.keystead.access.memory.World;
import org.keystead.access.model.Invitation;
import org.keystead.access.model.Landing;
import org.keystead.access.mother.Catalogues;

/** That invitations exist, and for whom. */
class NativeInvitationsTest {

    private static final Instant SOON = Decisions.now().plusSeconds(3600);
    private static final Instant PAST = Decisions.now().minusSeconds(60);

    private final World world = new World(Catalogues.of(section("apps"))).member("ann");

    @Test
    void anInvitationIsFoundInItsOrganizationAlone() {
        invite(SOON);

        assertThat(of(world.acme()).find("promise")).isPresent();
        assertThat(of(other()).find("promise")).isEmpty();
    }

    @Test
    void nobodyTakesThatOfAnotherOrganization() {
        invite(SOON);

        assertThat(of(other()).take("promise")).isEmpty();
        assertThat(of(world.acme()).take("promise")).isPresent();
    }

    @Test
    void oneThatIsOverMakesRoom() {
        invite(PAST);

        OrganizationInvitationModel made = create("new@example.org");

        assertThat(of(world.acme()).find(made.getId())).isPresent();
        assertThat(of(world.acme()).find("promise")).isEmpty();
    }

    @Test
    void whatItPromisedGoesWithIt() {
        invite(PAST);

        create("new@example.org");

        assertThat(world.access().invitations().find("promise")).isEmpty();
    }

    @Test
    void oneThatStandsStays() {
        invite(SOON);

        conflict("already-invited", () -> create("new@example.org"));
        assertThat(of(world.acme()).find("promise")).isPresent();
    }

    @Test
    void aMembersAddressIsTheSameInOtherLetters() {
        conflict("already-member", () -> create(" ANN@example.org "));
    }

    @Test
    void anAccountIsNoMembership() {
        world.outsider("new");

        assertThat(create("new@example.org").getEmail()).isEqualTo("new@example.org");
    }

    @Test
    void aDisabledOrganizationKeepsWhatIsOver() {
        invite(PAST);
        world.close();

        conflict("organization-disabled", () -> create("new@example.org"));
        assertThat(of(world.acme()).find("promise")).isPresent();
    }

    @Test
    void itStandsAsLongAsWhoeverInvitesSays() {
        OrganizationInvitationModel realms = create("new@example.org");
        OrganizationInvitationModel own = create("other@example.org", OptionalInt.of(600));

        assertThat(realms.getExpiresAt() - realms.getCreatedAt()).isEqualTo(3600);
        assertThat(own.getExpiresAt() - own.getCreatedAt()).isEqualTo(600);
    }

    private OrganizationInvitationModel create(String email) {
        return create(email, OptionalInt.empty());
    }

    private OrganizationInvitationModel create(String email, OptionalInt lifespan) {
        return of(world.acme())
                .create(
                        new InvitationRequest(
                                email,
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                Landing.ANYWHERE,
                                lifespan));
    }

    private void invite(Instant end) {
        world.invite(
                "new",
                end,
                new Invitation("promise", World.ACME, "ann", false, List.of(), Landing.ANYWHERE));
    }

    private NativeInvitations of(OrganizationModel organization) {
        return new NativeInvitations(world.by("ann"), organization);
    }

    private static OrganizationModel other() {
        return Stub.of(OrganizationModel.class, new OtherOrganization("other"));
    }

    record OtherOrganization(String id) {

        String getId() {
            return id;
        }
    }
}
