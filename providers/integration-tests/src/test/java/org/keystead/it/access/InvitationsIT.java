package org.keystead.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.email.Mailbox;
import org.keystead.it.email.Tab;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** "As the owner of an organization, you can invite other users to your organization." */
class InvitationsIT {

    private static final Pattern LINK = Pattern.compile("http://\\S+");
    private static final Pattern CONFIRMATION =
            Pattern.compile("href=\"([^\"]*action-token[^\"]*)\"");

    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private TestRealm realm;
    private Api anna;

    @BeforeEach
    void realm() {
        mail.start();
        realm =
                TestRealm.create(
                        Shared.server(),
                        Map.of(
                                "smtpServer",
                                Map.of(
                                        "host", "127.0.0.1",
                                        "port", String.valueOf(mail.getSmtp().getPort()),
                                        "from", "panel@example.org")));
        realm.preset("four-roles");
        realm.organization("acme", "anna", "mona");
        realm.project("acme", "prod");
        realm.grant("acme", "anna", Map.of("role", "admin"));
        realm.user("carl");
        anna = realm.as("anna");
    }

    @AfterEach
    void stop() {
        realm.delete();
        mail.stop();
    }

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
        assertThat(accepted.get("withheld")).isEmpty();
        assertThat(grants("carl").findValuesAsText("role")).containsExactly("developer");
        assertThat(grants("carl").findValuesAsText("project")).containsExactly("prod");
        carl.post(me("/invitations/" + id + "/accept"), null).expect(404);
        assertThat(rows("keystead_invited_grant")).isZero();
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
        Tab tab = tab().open(link(1));
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

        Tab tab = tab().open(link(1));
        tab.open(confirmation(tab));

        assertThat(grants("carl")).isEmpty();
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

    private void assertNothingIsLeft() {
        assertThat(rows("keystead_invitation")).isZero();
        assertThat(rows("keystead_invited_grant")).isZero();
    }

    private Tab tab() {
        return new Tab(new ConcurrentHashMap<>(), realm.server().url());
    }

    private String link(int mailed) {
        Matcher link = LINK.matcher(Mailbox.text(mail.getReceivedMessages()[mailed]));
        assertThat(link.find()).isTrue();
        // Keycloak escapes it even in plain text
        return link.group().replace("&#61;", "=").replace("&amp;", "&");
    }

    /** Where the page's "click here" leads, on which Keycloak insists before somebody joins. */
    private static String confirmation(Tab tab) {
        Matcher link = CONFIRMATION.matcher(tab.body());
        assertThat(link.find()).as(tab.body()).isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    private String natively(String path) {
        return realm.adminPath(
                "/organizations/" + realm.organization("acme") + "/invitations" + path);
    }

    private String invite(Api inviter, String email, Map<String, String> grant) {
        return inviter.post(invitations(), body(email, grant))
                .expect(201)
                .body()
                .get("id")
                .asText();
    }

    private static Map<String, Object> body(String email, Map<String, String> grant) {
        return Map.of("email", email, "grants", List.of(grant));
    }

    private static Map<String, String> developer() {
        return Map.of("role", "developer", "project", "prod");
    }

    private static Map<String, String> admin() {
        return Map.of("role", "admin");
    }

    private String invitations() {
        return realm.path("/organization-access/organizations/acme/invitations");
    }

    private String me(String path) {
        return realm.path("/organization-access/me" + path);
    }

    private String member(String user) {
        return realm.access("/organizations/acme/members/" + realm.user(user));
    }

    private JsonNode grants(String user) {
        return realm.admin().get(member(user) + "/grants").expect(200).body();
    }

    private long rows(String table) {
        return realm.admin()
                .get("/realms/master/keystead-probe/rows")
                .expect(200)
                .body()
                .get(table)
                .asLong();
    }
}
