package org.keystead.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.EveryDatabase;
import org.keystead.it.server.Probe;
import org.keystead.it.server.Shared;

/** How many people members may write to. */
@EveryDatabase
class InvitationCapsIT extends Inviting {

    private static final long HOUR = 3600;
    private final Probe probe = new Probe(Shared.admin());
    private long shift;
    private Api mona;

    /** At the beginning of an hour, so that none ends in the middle of a test. */
    @Override
    @BeforeEach
    void realm() {
        shift = probe.startAnHour();
        super.realm();
        realm.grant("acme", "mona", Map.of("role", "manager"));
        mona = realm.as("mona");
    }

    @Override
    @AfterEach
    void stop() {
        probe.clock(0);
        super.stop();
    }

    @Test
    void senderAndOrganizationHaveTheirNumber() {
        Caps.set(realm, 2, 3, 100);
        invite(anna, "one@example.org", developer());
        invite(anna, "two@example.org", developer());
        assertTooMany(anna.post(invitations(), body("three@example.org", developer())));

        String third = invite(mona, "three@example.org", developer());
        assertTooMany(mona.post(invitations(), body("four@example.org", developer())));
        assertTooMany(mona.post(invitations() + "/" + third + "/resend", null));

        assertThat(mona.get(invitations() + "/" + third).expect(200).body().get("status").asText())
                .isEqualTo("pending");
        assertThat(anna.get(invitations() + "/count").body().asLong()).isEqualTo(3);
        assertThat(mail.getReceivedMessages()).hasSize(3);
        realm.admin()
                .post(
                        realm.access("/organizations/acme/invitations"),
                        body("four@example.org", developer()))
                .expect(201);
    }

    @Test
    void addressGetsThreeInAnHourFromAllOrganizationsTogether() {
        realm.organization("globex", "gus");
        realm.grant("globex", "gus", admin());
        Api gus = realm.as("gus");
        String globex = realm.path("/organization-access/organizations/globex/invitations");
        String id = invite(anna, "nora@example.org", developer());
        id =
                anna.post(invitations() + "/" + id + "/resend", null)
                        .expect(200)
                        .body()
                        .get("id")
                        .asText();
        gus.post(globex, body("nora@example.org", admin())).expect(201);

        assertTooMany(anna.post(invitations() + "/" + id + "/resend", null));
        anna.delete(invitations() + "/" + id).expect(204);
        assertTooMany(anna.post(invitations(), body(" Nora@Example.org", developer())));
        assertThat(mail.getReceivedMessages()).hasSize(3);

        probe.clock(shift + HOUR);
        invite(realm.as("anna"), "nora@example.org", developer());
    }

    @Test
    void mailThatIsNotSentCountsForNothing() {
        Caps.set(realm, 1, 1, 1);
        Map<String, String> smtp = smtp();
        realm.admin()
                .put(
                        realm.adminPath(""),
                        Map.of(
                                "smtpServer",
                                Map.of("host", "127.0.0.1", "port", "1", "from", "a@b.example")))
                .expect(204);
        anna.post(invitations(), body("nora@example.org", developer())).expect(502);
        realm.admin().put(realm.adminPath(""), Map.of("smtpServer", smtp)).expect(204);

        invite(anna, "nora@example.org", developer());
        assertThat(anna.get(invitations() + "/count").body().asLong()).isEqualTo(1);
    }

    private static void assertTooMany(Answer answer) {
        assertThat(answer.expect(429).body().get("error").asText())
                .isEqualTo("too-many-invitations");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, (int) HOUR);
    }
}
