package org.keystead.it.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.keystead.it.drill.Question.Outcome;
import org.keystead.it.drill.Question.Truth;
import org.keystead.it.server.DatabaseServer;
import org.keystead.it.server.KeycloakServer;
import org.keystead.it.server.Probe;

/**
 * A node whose clock jumps, and another whose clock is right.
 *
 * @param seconds longer than a lifespan and shorter than the sessions of those who ask
 */
record WrongClock(
        Town town,
        DatabaseServer database,
        KeycloakServer wrong,
        KeycloakServer right,
        int seconds) {

    /** Forward, back over the right time, and to it again. */
    void jump() {
        Probe probe = new Probe(town.realm().on(wrong).admin());
        String end = Instant.now().plusSeconds(seconds / 2).toString();
        assertThat(
                        town.give(
                                right,
                                "dora",
                                List.of(
                                        Map.of(
                                                "section",
                                                "domains",
                                                "level",
                                                "read",
                                                "expiresAt",
                                                end))))
                .contains(204);
        try {
            jumpTo(seconds, probe);
            assertOutcome(wrong, "dora", Truth.DENIED);
            assertOutcome(right, "dora", Truth.ALLOWED);
            jumpTo(-seconds, probe);
            assertOutcome(wrong, "dora", Truth.ALLOWED);
        } finally {
            jumpTo(0, probe);
        }
        assertOutcome(wrong, "dora", Truth.ALLOWED);
        assertThat(town.give(right, "dora", List.of())).contains(204);
    }

    /** What was remembered by the clock as it was is asked anew, and news come as ever. */
    private void jumpTo(int offset, Probe probe) {
        assertThat(town.give(wrong, "carla")).contains(204);
        assertOutcome(wrong, "carla", Truth.ALLOWED);
        database.query(
                "delete from KEYSTEAD_GRANT where user_id = '" + town.realm().user("carla") + "'");
        probe.clock(offset);
        assertOutcome(wrong, "carla", Truth.DENIED);
        town.assertHeard(right, wrong);
        town.assertHeard(wrong, right);
    }

    private void assertOutcome(KeycloakServer node, String user, Truth truth) {
        assertThat(town.own(node, user, truth).ask()).as(user).isEqualTo(Outcome.RIGHT);
    }
}
