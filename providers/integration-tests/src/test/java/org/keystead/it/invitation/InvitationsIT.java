package org.keystead.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.EveryDatabase;
import org.keystead.it.server.Statements;

/** "As the owner of an organization, you can invite other users to your organization." */
@EveryDatabase
class InvitationsIT extends Inviting {

    @Test
    void invitedUserAcceptsInHerInboxAndHoldsWhatWasPromised() {
        String id = invite(anna, "carl@example.org", developer());
        assertThat(mail.getReceivedMessages()).hasSize(1);
        Api carl = realm.as("carl");
        JsonNode inbox = carl.get(me("/invitations")).expect(200).body();
        assertThat(inbox.findValuesAsText("alias")).containsExactly("acme");
        assertThat(inbox.findValuesAsText("role")).containsExactly("developer");

        JsonNode accepted =
                carl.post(me("/invitations/" + id + "/accept"), null).expect(200).body();

        assertThat(accepted.get("grants")).hasSize(1);
        assertThat(accepted.at("/grants/0/id").asText()).isNotEmpty();
        assertThat(accepted.get("withheld")).isEmpty();
        assertThat(grants("carl").findValuesAsText("role")).containsExactly("developer");
        assertThat(grants("carl").findValuesAsText("project")).containsExactly("prod");
        carl.post(me("/invitations/" + id + "/accept"), null).expect(404);
        assertThat(rows("keystead_invited_grant")).isZero();
    }

    @Test
    void listSaysWhoInvitedAndForHowLong() {
        String right = realm.grant("acme", "mona", Map.of("role", "manager"));
        Map<String, Object> request = new HashMap<>(body("carl@example.org", developer()));
        request.put("lifespanSeconds", 600);
        String id =
                realm.as("mona").post(invitations(), request).expect(201).body().get("id").asText();
        inviteAs(realm.admin(), "dora@example.org", developer());

        JsonNode monas = anna.get(invitations() + "?search=carl").expect(200).body().get(0);
        assertThat(monas.get("lifespanSeconds").asInt()).isEqualTo(600);
        assertThat(monas.at("/inviter/username").asText()).isEqualTo("mona");
        assertThat(monas.at("/inviter/lastName").asText()).isEqualTo("Test");
        assertThat(anna.get(invitations() + "/" + id).expect(200).body()).isEqualTo(monas);
        JsonNode administrators =
                anna.get(invitations() + "?search=dora").expect(200).body().get(0);
        assertThat(administrators.get("lifespanSeconds").asInt()).isEqualTo(43200);
        assertThat(administrators.has("inviter")).isFalse();
        assertThat(realm.as("carl").get(me("/invitations")).expect(200).text())
                .doesNotContain("inviter");

        realm.admin().delete(member("mona") + "/grants/" + right).expect(204);
        realm.admin().delete(member("mona")).expect(204);
        assertThat(anna.get(invitations() + "/" + id).expect(200).body().has("inviter")).isFalse();
    }

    @Test
    void manyInvitationsTakeNoMoreStatementsThanOne() {
        invite(anna, "carl@example.org", developer());
        anna.get(invitations()).expect(200);
        long one = Statements.of(realm, () -> anna.get(invitations()));
        for (int i = 0; i < 5; i++) {
            invite(anna, "carl" + i + "@example.org", developer());
        }
        anna.get(invitations()).expect(200);

        assertThat(Statements.of(realm, () -> anna.get(invitations()))).isEqualTo(one);
    }

    @Test
    void acceptanceGivesLessIfTheInviterLostIt() {
        String right = realm.grant("acme", "mona", Map.of("role", "manager"));
        String id = invite(realm.as("mona"), "carl@example.org", developer());
        realm.admin().delete(member("mona") + "/grants/" + right).expect(204);

        JsonNode accepted =
                realm.as("carl")
                        .post(me("/invitations/" + id + "/accept"), null)
                        .expect(200)
                        .body();

        assertThat(accepted.get("grants")).isEmpty();
        assertThat(accepted.get("withheld").findValuesAsText("role")).containsExactly("developer");
        assertThat(accepted.get("withheld").findValues("id")).isEmpty();
        assertThat(grants("carl")).isEmpty();
    }

    @Test
    void nobodyInvitesToMoreThanSheHolds() {
        realm.grant("acme", "mona", Map.of("role", "manager"));

        realm.as("mona").post(invitations(), body("carl@example.org", admin())).expect(403);
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void anotherAddressNeverAccepts() {
        String id = invite(anna, "somebody@example.org", developer());
        Api carl = realm.as("carl");

        assertThat(carl.get(me("/invitations")).expect(200).body()).isEmpty();
        carl.post(me("/invitations/" + id + "/accept"), null).expect(404);
        carl.post(me("/invitations/" + id + "/decline"), null).expect(404);
    }

    @Test
    void addressThatIsNotVerifiedGetsNothing() {
        String id = invite(anna, "carl@example.org", developer());
        String path = realm.adminPath("/users/" + realm.user("carl"));
        ObjectNode user = (ObjectNode) realm.admin().get(path).body();
        realm.admin().put(path, user.put("emailVerified", false)).expect(204);

        realm.as("carl").post(me("/invitations/" + id + "/accept"), null).expect(404);
    }

    @Test
    void declinedAndRevokedInvitationsAreGone() {
        String first = invite(anna, "carl@example.org", developer());
        realm.as("carl").post(me("/invitations/" + first + "/decline"), null).expect(204);
        anna.get(invitations() + "/" + first).expect(404);

        String second = invite(anna, "carl@example.org", developer());
        anna.delete(invitations() + "/" + second).expect(204);
        realm.as("carl").post(me("/invitations/" + second + "/accept"), null).expect(404);
        assertThat(rows("keystead_invitation")).isZero();
    }

    @Test
    void resentInvitationPromisesTheSame() {
        String id = invite(anna, "carl@example.org", developer());
        JsonNode sent = anna.post(invitations() + "/" + id + "/resend", null).expect(200).body();

        assertThat(sent.get("id").asText()).isNotEqualTo(id);
        assertThat(sent.findValuesAsText("role")).containsExactly("developer");
        assertThat(anna.get(invitations() + "/count").expect(200).body().asLong()).isEqualTo(1);
        assertThat(mail.getReceivedMessages()).hasSize(2);
    }

    @Test
    void promisedGrantHasNoId() {
        JsonNode sent = anna.post(invitations(), body("carl@example.org", developer())).body();
        String id = sent.get("id").asText();
        JsonNode inbox = realm.as("carl").get(me("/invitations")).expect(200).body();

        assertThat(sent.at("/grants/0").has("id")).isFalse();
        assertThat(anna.get(invitations() + "/" + id).body().at("/grants/0").has("id")).isFalse();
        assertThat(inbox.at("/0/grants/0").has("id")).isFalse();
        assertThat(inbox.at("/0/grants/0/role").asText()).isEqualTo("developer");
    }

    @Test
    void whoeverInvitesIsNotToldWhoHasAnAccount() {
        Map<String, Object> request = new HashMap<>(body("carl@example.org", developer()));
        request.put("firstName", "Charles");

        JsonNode sent = anna.post(invitations(), request).expect(201).body();

        assertThat(sent.get("firstName").asText()).isEqualTo("Charles");
        assertThat(sent.has("lastName")).isFalse();
    }

    @Test
    void invitationOfAnotherOrganizationDoesNotExistHere() {
        realm.organization("globex", "gus");
        realm.grant("globex", "gus", Map.of("role", "admin"));
        String id = invite(anna, "carl@example.org", developer());
        String there = realm.path("/organization-access/organizations/globex/invitations/" + id);

        realm.as("gus").get(there).expect(404);
        realm.as("gus").delete(there).expect(404);
        realm.as("gus").post(there + "/resend", null).expect(404);
        realm.as("gus").get(invitations()).expect(404);
    }

    @Test
    void memberLeavesButNotTheLastOwner() {
        realm.as("mona").delete(me("/organizations/acme")).expect(204);
        realm.admin().get(member("mona")).expect(404);

        Answer answer = anna.delete(me("/organizations/acme"));
        assertThat(answer.expect(409).body().get("error").asText()).isEqualTo("last-owner");
        realm.as("carl").delete(me("/organizations/acme")).expect(404);
    }
}
