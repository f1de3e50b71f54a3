package org.keystead.it.walk;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/**
 * Nobody ever holds an action that no owner or administrator gave, and an owner can always take
 * back what is not a template's protected role: whatever members call, whatever becomes of the
 * catalogue and the templates meanwhile.
 *
 * <p>{@code -Dkeystead.walk.seed=…} walks one way again, {@code -Dkeystead.walks=…} more of them.
 */
class RandomWalksIT {

    private static final long SEED = Long.getLong("keystead.walk.seed", 20261128);
    private static final int WALKS = Integer.getInteger("keystead.walks", 3);
    private static final int STEPS = 100;

    @Test
    void nobodyHasMoreThanWasGivenAndOwnersTakeItBack() {
        GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mail.start();
        try {
            for (int walk = 0; walk < WALKS; walk++) {
                walk(SEED + walk, String.valueOf(mail.getSmtp().getPort()));
            }
        } finally {
            mail.stop();
        }
    }

    private static void walk(long seed, String smtp) {
        TestRealm realm =
                TestRealm.create(
                        Shared.server(),
                        Map.of(
                                "adminEventsEnabled",
                                false,
                                "smtpServer",
                                Map.of(
                                        "host", "127.0.0.1",
                                        "port", smtp,
                                        "from", "panel@example.org")));
        Scene scene = new Scene(realm, seed);
        try {
            new Walk(scene).go(STEPS);
        } catch (AssertionError e) {
            throw new AssertionError(
                    "walk with -Dkeystead.walk.seed=" + seed + "\n" + scene.story(), e);
        }
        realm.delete();
    }
}
