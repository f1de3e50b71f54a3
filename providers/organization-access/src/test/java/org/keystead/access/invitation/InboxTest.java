package org.keystead.access.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.memory.Refused.conflict;
import static org.keystead.access.memory.Refused.denied;
import static org.keystead.access.memory.Refused.notFound;
import static org.keystead.access.mother.Sections.section;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keystead.access.decision.Decisions;
import org.keystead.access.memory.World;
import org.keystead.access.model.Invitation;
import org.keystead.access.model.Landing;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.representation.InvitationRepresentation;
import org.keystead.access.spi.Page;

/** Invitations are for whoever they were sent to. */
class InboxTest {

    private static final Instant SOON = Decisions.now().plusSeconds(3600);
    private static final Instant PAST = Decisions.now().minusSeconds(60);

    private final World world =
            new World(Catalogues.of(section("apps"))).outsider("new").outsider("other");

    @Test
    void theyAreThereToAccept() {
        invite("new", SOON);

        assertThat(of("new").list(new Page(0, 10), Optional.empty()))
                .extracting(InvitationRepresentation::id)
                .containsExactly("invitation");
        assertThat(of("new").count()).isEqualTo(1);
    }

    @Test
    void oneOfAnOrganizationThatGoesMeanwhileIsLeftOut() {
        invite("new", SOON);

        world.gone();

        assertThat(of("new").list(new Page(0, 10), Optional.empty())).isEmpty();
    }

    @Test
    void whoeverAcceptsIsAMember() {
        invite("new", SOON);

        of("new").accept("invitation");

        assertThat(world.access().owners().isMember(World.ACME, "new")).isTrue();
        assertThat(of("new").count()).isZero();
        assertThat(world.access().invitations().find("invitation")).isEmpty();
    }

    @Test
    void whoeverDeclinesIsNone() {
        invite("new", SOON);

        of("new").decline("invitation");

        assertThat(world.access().owners().isMember(World.ACME, "new")).isFalse();
        assertThat(of("new").count()).isZero();
    }

    @Test
    void nobodyAcceptsThoseOfOthers() {
        invite("new", SOON);

        isNotFoundBy("other");
        assertThat(of("other").count()).isZero();
    }

    @Test
    void whoeverMerelyClaimsTheAddressAcceptsNone() {
        invite("new", SOON);
        world.unverified("new");

        isNotFoundBy("new");
        assertThat(of("new").count()).isZero();
        assertThat(of("new").list(new Page(0, 10), Optional.empty())).isEmpty();
    }

    @Test
    void oneThatIsOverIsNone() {
        invite("new", PAST);

        isNotFoundBy("new");
        assertThat(of("new").count()).isZero();
    }

    @Test
    void oneToADisabledOrganizationIsNone() {
        invite("new", SOON);
        world.close();

        isNotFoundBy("new");
    }

    @Test
    void oneThatNobodySentIsNone() {
        isNotFoundBy("new");
    }

    @Test
    void aMemberIsInvitedInVain() {
        invite("new", SOON);
        world.member("new");

        conflict("already-member", () -> of("new").accept("invitation"));
    }

    @Test
    void whoseRightIsOverMeanwhileAcceptsNone() {
        invite("new", SOON);
        world.outdated();

        denied(() -> of("new").accept("invitation"));
        denied(() -> of("new").decline("invitation"));
    }

    private void isNotFoundBy(String user) {
        notFound(() -> of(user).accept("invitation"));
        notFound(() -> of(user).decline("invitation"));
    }

    private void invite(String user, Instant end) {
        world.invite(
                user,
                end,
                new Invitation(
                        "invitation", World.ACME, "ann", false, List.of(), Landing.ANYWHERE));
    }

    private Inbox of(String user) {
        return new Inbox(world.by(user));
    }
}
