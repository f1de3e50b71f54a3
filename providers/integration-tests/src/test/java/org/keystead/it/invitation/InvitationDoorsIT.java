package org.keystead.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keystead.it.email.Tab;
import org.keystead.it.server.TestRealm;

/** The same by the link in the mail, and where Keycloak's console handles invitations. */
class InvitationDoorsIT extends Inviting {

    @Test
    void linkInTheMailGivesAnExistingUserWhatWasPromised() {
        invite(anna, "carl@example.org", developer());

        Tab tab = tab().open(link(0));
        tab.open(confirmation(tab));

        assertThat(grants("carl").findValuesAsText("role")).containsExactly("developer");
        assertThat(grants("carl").findValuesAsText("project")).containsExactly("prod");
        assertNothingIsLeft();
    }

    @Test
    void linkInTheMailGivesANewUserWhatWasPromised() {
        invite(anna, "nora@example.org", developer());

        tab().open(link(0))
                .submit(
                        Map.of(
                                "username", "nora",
                                "email", "nora@example.org",
                                "firstName", "Nora",
                                "lastName", "Test",
                                "password", TestRealm.PASSWORD,
                                "password-confirm", TestRealm.PASSWORD));

        String nora =
                realm.admin()
                        .get(realm.adminPath("/users?username=nora&exact=true"))
                        .expect(200)
                        .body()
                        .at("/0/id")
                        .asText();
        String path = realm.access("/organizations/acme/members/" + nora + "/grants");
        JsonNode held = realm.admin().get(path).expect(200).body();
        assertThat(held.findValuesAsText("role")).containsExactly("developer");
        assertThat(held.findValuesAsText("project")).containsExactly("prod");
        assertNothingIsLeft();
    }

    @Test
    void consoleSendsItAnewAndItPromisesTheSame() {
        String id = invite(anna, "carl@example.org", developer());

        realm.admin().post(natively("/" + id + "/resend"), null).expect(204);

        JsonNode sent = anna.get(invitations()).expect(200).body();
        assertThat(sent.findValuesAsText("id")).doesNotContain(id);
        assertThat(sent.findValuesAsText("role")).containsExactly("developer");
        assertThat(rows("keystead_invitation")).isEqualTo(1);
        tab().open(link(0));
        realm.admin().get(member("carl")).expect(404);
        Tab tab = tab().open(nativeLink(1));
        tab.open(confirmation(tab));
        assertThat(grants("carl").findValuesAsText("role")).containsExactly("developer");
        assertNothingIsLeft();
    }

    @Test
    void consoleDeletesItAndNothingIsLeft() {
        String id = invite(anna, "carl@example.org", developer());

        realm.admin().delete(natively("/" + id)).expect(204);

        assertNothingIsLeft();
    }

    @Test
    void consoleInvitesAnewAndThatPromisesNothing() {
        String id = invite(anna, "carl@example.org", developer());
        realm.admin().delete(natively("/" + id)).expect(204);
        realm.admin()
                .form(
                        realm.adminPath(
                                "/organizations/"
                                        + realm.organization("acme")
                                        + "/members/invite-user"),
                        Map.of("email", "carl@example.org"))
                .expect(204);

        Tab tab = tab().open(nativeLink(1));
        tab.open(confirmation(tab));

        assertThat(grants("carl")).isEmpty();
    }

    private void assertNothingIsLeft() {
        assertThat(rows("keystead_invitation")).isZero();
        assertThat(rows("keystead_invited_grant")).isZero();
    }

    /** Keycloak escapes it even in plain text. */
    private String nativeLink(int mailed) {
        return link(mailed).replace("&#61;", "=").replace("&amp;", "&");
    }
}
