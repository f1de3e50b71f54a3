package org.keystead.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.keystead.it.email.Mailbox;

/** What an invitation says to people who asked for nothing. */
class InvitationMailIT extends Inviting {

    private static final String TRICK =
            "<a href=\"https://evil.example/\">Win</a> www.evil.example";
    private static final Pattern ANCHOR = Pattern.compile("<a ");

    @Test
    void mailSaysWhoInvitesToWhatAndUntilWhen() throws Exception {
        Map<String, Object> request =
                Map.of(
                        "email",
                        "nora@example.org",
                        "firstName",
                        "Nora",
                        "lastName",
                        "O'Neil",
                        "grants",
                        List.of(
                                developer(),
                                Map.of(
                                        "section", "bills",
                                        "level", "manage",
                                        "except", List.of("delete"),
                                        "expiresAt", "2999-12-31T10:00:00Z")));
        anna.post(invitations(), request).expect(201);

        MimeMessage sent = mail.getReceivedMessages()[0];
        assertThat(sent.getSubject()).isEqualTo("Invitation to acme");
        assertThat(Mailbox.text(sent))
                .startsWith("Hello Nora O'Neil,\n\nanna Test invites you to join")
                .contains("the organization “acme” on Test-")
                .contains("\n- Developer (prod)\n")
                .containsPattern(
                        "\\n- Bills: manage, except delete \\(the whole organization\\),"
                                + " until December 31, 2999\\D+10:00\\WAM \\(UTC\\)\\n")
                .contains("\n" + link(0) + "\n")
                .doesNotContain("&#", "&amp;", "<");
        assertThat(Mailbox.html(sent))
                .contains("Nora O&#39;Neil", "anna Test", "<li>Developer (prod)</li>")
                .contains("<a href=\"" + link(0).replace("&", "&amp;"));
    }

    @Test
    void namesAreShownWithoutMarkupOrAddresses() throws Exception {
        String acme = realm.adminPath("/organizations/" + realm.organization("acme"));
        realm.admin().put(acme, Map.of("name", TRICK, "alias", "acme")).expect(204);
        realm.admin()
                .put(
                        realm.access("/organizations/acme/projects/prod"),
                        Map.of("alias", "prod", "name", TRICK))
                .expect(204);
        realm.admin()
                .post(
                        realm.access("/organizations/acme/roles"),
                        Map.of("name", "trick", "displayName", TRICK, "permissions", List.of()))
                .expect(201);
        Map<String, Object> request =
                Map.of(
                        "email",
                        "nora@example.org",
                        "firstName",
                        TRICK,
                        "lastName",
                        "\u202Epmoc.live//:sptth",
                        "grants",
                        List.of(Map.of("role", "trick", "project", "prod")));
        anna.post(invitations(), request).expect(201);

        MimeMessage sent = mail.getReceivedMessages()[0];
        assertThat(sent.getSubject()).isEqualTo("Invitation to an organization");
        for (String part : List.of(Mailbox.text(sent), Mailbox.html(sent))) {
            assertThat(part)
                    .contains("evil. example")
                    .doesNotContain("evil.example", "//evil", "<a href=\"https", "\u202E");
        }
        assertThat(ANCHOR.matcher(Mailbox.html(sent)).results()).hasSize(1);
    }

    @Test
    void administratorInvitesWithoutAName() {
        realm.admin()
                .post(
                        realm.access("/organizations/acme/invitations"),
                        body("nora@example.org", developer()))
                .expect(201);

        assertThat(Mailbox.text(mail.getReceivedMessages()[0]))
                .startsWith("You are invited to join the organization “acme”");
    }

    @Test
    void mailSpeaksTheReadersLanguageAndElseTheRequests() throws Exception {
        List<String> languages = List.of("en", "de", "fr", "nl", "ru", "sv");
        realm.admin()
                .put(
                        realm.adminPath(""),
                        Map.of("internationalizationEnabled", true, "supportedLocales", languages))
                .expect(204);
        for (String language : languages) {
            anna.send(
                            "POST",
                            invitations(),
                            body(language + "@example.org", developer()),
                            Map.of("Accept-Language", language))
                    .expect(201);
        }
        assertThat(subjects())
                .containsExactly(
                        "Invitation to acme",
                        "Einladung zu acme",
                        "Invitation à rejoindre acme",
                        "Uitnodiging voor acme",
                        "Приглашение в acme",
                        "Inbjudan till acme");

        String carl = realm.adminPath("/users/" + realm.user("carl"));
        Map<String, Object> swedish =
                Map.of(
                        "email", "carl@example.org",
                        "firstName", "Carl",
                        "lastName", "Test",
                        "attributes", Map.of("locale", List.of("sv")));
        realm.admin().put(carl, swedish).expect(204);
        anna.send(
                        "POST",
                        invitations(),
                        body("carl@example.org", developer()),
                        Map.of("Accept-Language", "fr"))
                .expect(201);

        assertThat(subjects().get(6)).isEqualTo("Inbjudan till acme");
        assertThat(Mailbox.text(mail.getReceivedMessages()[6])).startsWith("Hej Carl Test!");
    }

    private List<String> subjects() throws Exception {
        List<String> subjects = new java.util.ArrayList<>();
        for (MimeMessage message : mail.getReceivedMessages()) {
            subjects.add(message.getSubject());
        }
        return subjects;
    }
}
