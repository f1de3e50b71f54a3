package org.keystead.it.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.email.Mailbox;
import org.keystead.it.server.Api;
import org.keystead.it.server.Await;
import org.keystead.it.server.EveryDatabase;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** What a realm is told as time goes by: mails about ends, and a log of decisions. */
@EveryDatabase
class UpkeepIT {

    private static final String CATEGORY = "org.keystead.access.decision.log";

    private TestRealm realm;
    private String owner;

    @BeforeEach
    void realm() {
        realm = TestRealm.create(Shared.server(), Map.of("smtpServer", Mailbox.smtp()));
        realm.preset("section-levels");
        owner = "anna-" + UUID.randomUUID();
        realm.organization("acme", owner, "boris");
        realm.grant("acme", owner, Map.of("role", "account-owner"));
        realm.admin()
                .post(
                        realm.access("/organizations/acme/projects"),
                        Map.of("alias", "prod", "name", "<b>prod"))
                .expect(201);
    }

    @AfterEach
    void delete() {
        realm.delete();
    }

    @Test
    void ownersAreToldOnceBeforeAnEndAndOnceAfter() throws Exception {
        upkeep(Map.of("notices", Map.of("days", 7)));
        Instant soon = Instant.now().plusSeconds(8);
        grant("domains", soon);
        grant("images", Instant.now().plus(Duration.ofDays(8)));

        look();
        look();

        assertThat(mails()).hasSize(1);
        MimeMessage near = mails().get(0);
        assertThat(near.getSubject()).contains("acme");
        assertThat(Mailbox.text(near))
                .contains("boris: Domains: read in")
                .contains("in b prod ends on")
                .doesNotContain("mages");
        assertThat(Mailbox.html(near)).contains("in b prod ends on");

        Await.until(
                Duration.ofSeconds(60),
                () -> "the mail after the end came",
                () -> {
                    look();
                    return mails().size() > 1;
                });
        look();
        assertThat(Instant.now()).isAfterOrEqualTo(soon.minusSeconds(1));
        assertThat(mails()).hasSize(2);
        assertThat(Mailbox.text(mails().get(1))).contains("in b prod ended on");
    }

    @Test
    void realmThatCannotBeReadKeepsNoOtherFromBeingTold() {
        upkeep(Map.of("notices", Map.of("days", 7)));
        grant("domains", Instant.now().plusSeconds(3600));
        TestRealm spoilt = TestRealm.create(Shared.server());
        spoilt.preset("section-levels");
        spoilt.organization("acme", "boris");
        String end = Instant.now().plusSeconds(3600).toString();
        spoilt.grant(
                "acme", "boris", Map.of("section", "images", "level", "read", "expiresAt", end));
        String id = spoilt.representation().get("id").asText();
        spoilt.admin().post(spoilt.path("/keystead-probe/spoilt-catalogue"), null).expect(204);
        spoilt.admin().post(spoilt.adminPath("/clear-realm-cache"), null).expect(204);

        look();

        assertThat(mails()).hasSize(1);
        assertThat(Shared.server().log().lines().filter(line -> line.contains("realm " + id)))
                .hasSize(1);
        assertThat(health("/health/well"))
                .contains("keystead-organization-access", "unreadable, realm " + id);
        assertThat(health("/health/ready")).doesNotContain(id);
        spoilt.delete();
    }

    @Test
    void nobodyIsToldUnlessTheRealmWantsIt() {
        grant("domains", Instant.now().plusSeconds(3600));

        look();

        assertThat(mails()).isEmpty();
    }

    @Test
    void decisionsAreLoggedIfTheRealmWantsItAndWithoutSecrets() throws Exception {
        Api boris = realm.as("boris");
        ask(boris, "domains");
        assertThat(lines()).isEmpty();

        upkeep(Map.of("decisionLog", Map.of("percent", 100)));
        ask(boris, "domains");
        boris.get(
                        realm.path(
                                "/section-permissions/require?organization=acme&section=images"
                                        + "&action=view"))
                .expect(403);

        Await.until(
                Duration.ofSeconds(10), () -> "two lines were written", () -> lines().size() == 2);
        JsonNode line = Api.JSON.readTree(lines().get(0));
        assertThat(line.get("user").asText()).isEqualTo(realm.user("boris"));
        assertThat(line.get("organization").asText()).isEqualTo("acme");
        assertThat(line.get("section").asText()).isEqualTo("domains");
        assertThat(line.get("asked").asText()).isEqualTo("view");
        assertThat(line.get("allowed").asBoolean()).isFalse();
        assertThat(line.properties()).hasSize(6);
    }

    @Test
    void badSettingsAreRefused() {
        ObjectNode catalogue = catalogue();
        catalogue.putObject("notices").put("days", 91);
        catalogue.putObject("decisionLog").put("percent", 101);

        String refusal =
                realm.admin().put(realm.access("/catalogue"), catalogue).expect(400).text();

        assertThat(refusal).contains("notices.days", "decisionLog.percent");
    }

    private void ask(Api api, String section) {
        Map<String, String> check =
                Map.of("organization", "acme", "section", section, "action", "view");
        api.post(realm.path("/section-permissions/check"), Map.of("checks", List.of(check)))
                .expect(200);
    }

    private List<String> lines() {
        return Shared.server()
                .log()
                .lines()
                .filter(line -> line.contains(CATEGORY) && line.contains(realm.name()))
                .map(line -> line.substring(line.indexOf('{')))
                .toList();
    }

    private void grant(String section, Instant end) {
        realm.grant(
                "acme",
                "boris",
                Map.of(
                        "section",
                        section,
                        "level",
                        "read",
                        "project",
                        "prod",
                        "expiresAt",
                        end.toString()));
    }

    private List<MimeMessage> mails() {
        return Mailbox.to(owner + "@example.org");
    }

    private ObjectNode catalogue() {
        return (ObjectNode) realm.admin().get(realm.access("/catalogue")).expect(200).body();
    }

    private void upkeep(Map<String, ?> settings) {
        ObjectNode catalogue = catalogue();
        catalogue.setAll((ObjectNode) Api.JSON.valueToTree(settings));
        realm.admin().put(realm.access("/catalogue"), catalogue).expect(204);
    }

    /** Lets Keycloak's timer do now what it does each hour. */
    private void look() {
        realm.admin()
                .post("/realms/master/keystead-probe/tasks/keystead-grant-ends", null)
                .expect(204);
    }

    private static String health(String path) {
        return Api.anonymous(Shared.server().managementUrl()).get(path).text();
    }
}
