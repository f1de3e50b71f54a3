package org.keystead.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.keystead.it.email.Mailbox;
import org.keystead.it.email.Tab;
import org.keystead.it.server.Api;
import org.keystead.it.server.Probe;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** An organization whose owner invites people, and the mail that they get. */
public abstract class Inviting {

    private static final Pattern LINK = Pattern.compile("http://\\S+");
    private static final Pattern CONFIRMATION =
            Pattern.compile("href=\"([^\"]*action-token[^\"]*)\"");

    final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
    protected TestRealm realm;
    protected Api anna;

    @BeforeEach
    void realm() {
        mail.start();
        Map<String, Object> settings = new HashMap<>(settings());
        settings.put("smtpServer", smtp());
        realm = TestRealm.create(Shared.server(), settings);
        realm.preset("four-roles");
        realm.organization("acme", "anna", "mona");
        realm.project("acme", "prod");
        realm.grant("acme", "anna", Map.of("role", "admin"));
        realm.user("carl");
        anna = realm.as("anna");
    }

    /** What else the realm's representation says. */
    Map<String, ?> settings() {
        return Map.of();
    }

    @AfterEach
    void stop() {
        realm.delete();
        mail.stop();
    }

    Map<String, String> smtp() {
        return Map.of(
                "host", "127.0.0.1",
                "port", String.valueOf(mail.getSmtp().getPort()),
                "from", "panel@example.org");
    }

    protected String invite(Api inviter, String email, Map<String, String> grant) {
        return invite(inviter, invitations(), email, grant);
    }

    /** The same by an administrator. */
    String inviteAs(Api administrator, String email, Map<String, String> grant) {
        return invite(administrator, realm.access("/organizations/acme/invitations"), email, grant);
    }

    private static String invite(
            Api inviter, String path, String email, Map<String, String> grant) {
        return inviter.post(path, body(email, grant)).expect(201).body().get("id").asText();
    }

    static Map<String, Object> body(String email, Map<String, String> grant) {
        return Map.of("email", email, "grants", List.of(grant));
    }

    static Map<String, String> developer() {
        return Map.of("role", "developer", "project", "prod");
    }

    static Map<String, String> admin() {
        return Map.of("role", "admin");
    }

    protected String invitations() {
        return realm.path("/organization-access/organizations/acme/invitations");
    }

    /** The same invitations in Keycloak's own administration. */
    String natively(String path) {
        return realm.adminPath(
                "/organizations/" + realm.organization("acme") + "/invitations" + path);
    }

    protected String me(String path) {
        return realm.path("/organization-access/me" + path);
    }

    String member(String user) {
        return realm.access("/organizations/acme/members/" + realm.user(user));
    }

    protected JsonNode grants(String user) {
        return realm.admin().get(member(user) + "/grants").expect(200).body();
    }

    long rows(String table) {
        return new Probe(realm.admin()).rows(table);
    }

    Tab tab() {
        return new Tab(new ConcurrentHashMap<>(), realm.server().url());
    }

    String link(int mailed) {
        Matcher link = LINK.matcher(Mailbox.text(mail.getReceivedMessages()[mailed]));
        assertThat(link.find()).isTrue();
        return link.group();
    }

    /** Where the page's "click here" leads, on which Keycloak insists before somebody joins. */
    static String confirmation(Tab tab) {
        Matcher link = CONFIRMATION.matcher(tab.body());
        assertThat(link.find()).as(tab.body()).isTrue();
        return link.group(1).replace("&amp;", "&");
    }
}
