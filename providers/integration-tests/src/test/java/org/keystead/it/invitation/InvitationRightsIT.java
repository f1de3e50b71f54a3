package org.keystead.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Api;

/** What an invitation gives, or takes, needs what giving or taking it at a member's needs. */
class InvitationRightsIT extends Inviting {

    private Api mona;

    @BeforeEach
    void greeter() {
        template("greeter", List.of("update"));
        realm.grant("acme", "mona", Map.of("role", "greeter"));
        mona = realm.as("mona");
    }

    @Test
    void invitingWithGrantsNeedsTheRightToGiveGrants() {
        mona.post(
                        invitations()
                                .replace(
                                        "invitations", "members/" + realm.user("mona") + "/grants"),
                        developer())
                .expect(403);
        mona.post(invitations(), body("carl@example.org", developer())).expect(403);
        assertThat(mail.getReceivedMessages()).isEmpty();

        String plain = inviteWithNothing(mona);
        mona.post(invitations() + "/" + plain + "/resend", null).expect(200);
    }

    @Test
    void sendingGrantsAnewNeedsTheRightToGiveThem() {
        String id = invite(anna, "carl@example.org", developer());

        mona.post(invitations() + "/" + id + "/resend", null).expect(403);
        anna.get(invitations() + "/" + id).expect(200);
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void acceptanceGivesNothingOfWhoeverMayNotGiveGrantsAnyMore() {
        template("greeter", List.of());
        String id = invite(mona, "carl@example.org", developer());
        template("greeter", List.of("update"));

        JsonNode accepted =
                realm.as("carl")
                        .post(me("/invitations/" + id + "/accept"), null)
                        .expect(200)
                        .body();

        assertThat(accepted.get("withheld").findValuesAsText("role")).containsExactly("developer");
        assertThat(grants("carl")).isEmpty();
    }

    @Test
    void invitationToMoreIsNotRevokedByWhoeverHasLess() {
        String ownership = invite(anna, "carl@example.org", admin());
        mona.delete(invitations() + "/" + ownership).expect(403);
        mona.post(invitations() + "/" + ownership + "/resend", null).expect(403);
        anna.get(invitations() + "/" + ownership).expect(200);
        anna.delete(invitations() + "/" + ownership).expect(204);

        String less = invite(anna, "carl@example.org", developer());
        mona.delete(invitations() + "/" + less).expect(204);
        mona.delete(invitations() + "/" + inviteWithNothing(anna)).expect(204);
    }

    private String inviteWithNothing(Api inviter) {
        return inviter.post(invitations(), Map.of("email", "carl@example.org"))
                .expect(201)
                .body()
                .get("id")
                .asText();
    }

    /** Makes it, or replaces it: members without these actions, and all that a developer has. */
    private void template(String name, List<String> except) {
        Map<String, Object> template =
                Map.of(
                        "name",
                        name,
                        "permissions",
                        List.of(
                                Map.of("section", "members", "level", "manage", "except", except),
                                Map.of("section", "applications", "level", "manage"),
                                Map.of("section", "repositories", "level", "manage")));
        String path = realm.access("/role-templates");
        if (realm.admin().get(path + "/" + name).status() == 404) {
            realm.admin().post(path, template).expect(201);
        } else {
            realm.admin().put(path + "/" + name, template).expect(204);
        }
    }
}
