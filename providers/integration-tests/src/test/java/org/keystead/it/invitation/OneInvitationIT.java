package org.keystead.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.AtOnce;
import org.keystead.it.server.Probe;

/** An address has one invitation to an organization, of which one thing becomes. */
class OneInvitationIT extends Inviting {

    private static final int ROUNDS = 10;

    @Test
    void expiredInvitationMakesRoomForAnother() {
        String expired = invite(anna, "carl@example.org", developer());
        Probe probe = new Probe(realm.admin());
        long lifespan = realm.representation().get("actionTokenGeneratedByAdminLifespan").asLong();
        probe.clock(lifespan + 1);
        try {
            Api later = realm.as("anna");
            String id = invite(later, "carl@example.org", Map.of("role", "manager"));

            assertThat(id).isNotEqualTo(expired);
            assertThat(later.get(invitations()).body().findValuesAsText("email")).hasSize(1);
            assertThat(tab().open(link(1)).status()).isEqualTo(200);
            realm.as("carl").post(me("/invitations/" + id + "/accept"), null).expect(200);
        } finally {
            probe.clock(0);
        }
        assertThat(grants("carl").findValuesAsText("role")).containsExactly("manager");
    }

    @Test
    void twoAtOnceToOneAddressAreOne() throws Exception {
        Map<String, Object> request = body("carl@example.org", developer());
        Callable<Answer> invitation = () -> anna.post(invitations(), request);

        try (AtOnce together = new AtOnce(2)) {
            assertThat(together.send(List.of(invitation, invitation)))
                    .extracting(Answer::status)
                    .containsExactlyInAnyOrder(201, 409);
        }
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void sameAddressIsNotInvitedTwiceNorAMember() {
        invite(anna, "carl@example.org", developer());
        Answer again = anna.post(invitations(), body("Carl@example.org", developer()));
        assertThat(again.expect(409).body().get("error").asText()).isEqualTo("already-invited");
        Answer member = anna.post(invitations(), body("mona@example.org", developer()));
        assertThat(member.expect(409).body().get("error").asText()).isEqualTo("already-member");
        anna.post(invitations(), body("nonsense", developer())).expect(400);
    }

    @Test
    void oneOfThoseWinsWhoUseItOrTakeItBackAtOnce() throws Exception {
        Caps.set(realm, 1000, 1000, 1000);
        Api carl = realm.as("carl");
        try (AtOnce together = new AtOnce(5)) {
            for (int round = 0; round < ROUNDS; round++) {
                String id = invite(anna, "carl@example.org", developer());
                List<Answer> answers =
                        together.send(
                                List.of(
                                        () -> carl.post(me("/invitations/" + id + "/accept"), null),
                                        () ->
                                                carl.post(
                                                        me("/invitations/" + id + "/decline"),
                                                        null),
                                        () -> anna.delete(invitations() + "/" + id),
                                        () -> anna.post(invitations() + "/" + id + "/resend", null),
                                        () -> realm.admin().delete(natively("/" + id))));

                assertThat(answers).filteredOn(answer -> answer.status() < 300).hasSize(1);
                assertThat(answers)
                        .filteredOn(answer -> answer.status() >= 300)
                        .allSatisfy(answer -> answer.expect(404));
                boolean accepted = answers.get(0).status() == 200;
                boolean sent = answers.get(3).status() == 200;
                realm.admin().get(member("carl")).expect(accepted ? 200 : 404);
                assertThat(anna.get(invitations() + "/count").text()).isEqualTo(sent ? "1" : "0");
                assertThat(rows("keystead_invitation")).isEqualTo(sent ? 1 : 0);
                if (accepted) {
                    assertThat(grants("carl")).hasSize(1);
                    realm.admin().delete(member("carl")).expect(204);
                } else if (sent) {
                    String anew = answers.get(3).body().get("id").asText();
                    anna.delete(invitations() + "/" + anew).expect(204);
                }
            }
        }
    }
}
