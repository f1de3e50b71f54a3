package org.keystead.it.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.mail.MessagingException;
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
import org.keystead.it.server.EveryDatabase;
import org.keystead.it.server.FederatedPeople;
import org.keystead.it.server.Ports;
import org.keystead.it.server.Probe;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** A mail to whose key it is, a week before its end. */
@EveryDatabase
class KeyEndsIT {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration WEEK = Duration.ofDays(7);

    private TestRealm realm;
    private Probe probe;
    private ApiKeys keys;
    private String user;
    private Api boris;

    @BeforeEach
    void realm() {
        user = "boris-" + UUID.randomUUID();
        keys = ApiKeys.mailedTo(user);
        realm = keys.realm();
        probe = new Probe(realm.admin());
        boris = realm.as(user);
    }

    @AfterEach
    void delete() {
        probe.clock(0);
        realm.delete();
    }

    @Test
    void usersAreToldOnceOfAllTheirKeys() {
        make("<b>deploy", WEEK.plus(HOUR));
        make("backup", WEEK.plus(HOUR));
        make("later", WEEK.plusDays(1));
        make("short", Duration.ofDays(1));
        look();
        assertThat(mails(user)).isEmpty();

        later(HOUR.multipliedBy(2));
        look();
        look();

        assertThat(mails(user)).hasSize(1);
        assertThat(Mailbox.text(mails(user).get(0)))
                .contains("b deploy in acme ends on", "backup in acme ends on")
                .doesNotContain("later in", "short");
        assertThat(Mailbox.html(mails(user).get(0))).contains("b deploy in acme ends on");
    }

    @Test
    void anotherEndIsToldOfAnew() {
        String key = make("deploy", WEEK.plus(HOUR)).get("id").asText();
        String rotate = keys.mine("/" + key + "/rotate");
        later(HOUR.multipliedBy(2));
        look();

        boris = realm.as(user);
        boris.post(rotate, Map.of()).expect(200);
        look();
        assertThat(mails(user)).hasSize(1);
        String end = Instant.now().plus(WEEK.plusHours(3)).toString();
        boris.post(rotate, Map.of("expiresAt", end)).expect(200);
        look();
        assertThat(mails(user)).hasSize(1);
        later(HOUR.multipliedBy(4));
        look();
        look();

        assertThat(mails(user)).hasSize(2);
    }

    @Test
    void whoseKeyCountsForNothingIsNotTold() {
        String left = "carla-" + UUID.randomUUID();
        realm.organization("acme", left);
        realm.grant("acme", left, Map.of("section", "domains", "level", "read"));
        keys.made(realm.as(left), "deploy", end(WEEK.plus(HOUR)));
        String id = make("gone", WEEK.plus(HOUR)).get("id").asText();
        boris.delete(keys.mine("/" + id)).expect(204);
        make("deploy", WEEK.plus(HOUR));
        realm.admin()
                .put(realm.adminPath("/users/" + realm.user(user)), Map.of("enabled", false))
                .expect(204);
        realm.admin()
                .delete(
                        realm.adminPath(
                                "/organizations/"
                                        + realm.organization("acme")
                                        + "/members/"
                                        + realm.user(left)))
                .expect(204);

        later(HOUR.multipliedBy(2));
        look();

        assertThat(mails(user)).isEmpty();
        assertThat(mails(left)).isEmpty();
    }

    @Test
    void mailThatIsRefusedIsLostAndKeepsNoOtherFromComing() {
        String other = "anna-" + UUID.randomUUID();
        realm.organization("acme", other);
        realm.grant("acme", other, Map.of("section", "domains", "level", "read"));
        keys.made(realm.as(other), "deploy", end(WEEK.plus(HOUR)));
        make("deploy", WEEK.plus(HOUR));
        smtp(Map.of("host", "127.0.0.1", "port", Ports.free() + "", "from", "a@keystead.test"));
        later(HOUR.multipliedBy(2));

        look();
        smtp(Mailbox.smtp());
        look();

        assertThat(mails(user)).isEmpty();
        assertThat(mails(other)).isEmpty();
        for (String name : List.of(user, other)) {
            assertThat(Shared.server().log())
                    .contains("user " + realm.user(name) + " is not told of ends of API keys");
        }
    }

    @Test
    void realmThatSendsNoMailTellsWhenItDoes() {
        make("deploy", WEEK.plus(HOUR));
        later(HOUR.multipliedBy(2));
        smtp(Map.of());
        look();

        smtp(Mailbox.smtp());
        look();

        assertThat(mails(user)).hasSize(1);
    }

    @Test
    void whoeverAnotherSystemKeepsIsToldAsWell() {
        FederatedPeople people = FederatedPeople.in(realm);
        String fay = "fay-" + UUID.randomUUID();
        String username = "federated-" + fay;
        String id = people.join(realm.organization("acme"), username);
        realm.admin()
                .put(
                        realm.adminPath("/users/" + id),
                        Map.of(
                                "username",
                                username,
                                "firstName",
                                fay,
                                "lastName",
                                "Test",
                                "email",
                                fay + "@example.org"))
                .expect(204);
        realm.admin()
                .post(
                        realm.access("/organizations/acme/members/" + id + "/grants"),
                        Map.of("section", "domains", "level", "read"))
                .expect(201);
        keys.made(realm.as(username), "deploy", end(WEEK.plus(HOUR)));

        later(HOUR.multipliedBy(2));
        look();

        assertThat(mails(fay)).hasSize(1);
    }

    private JsonNode make(String name, Duration lifespan) {
        return keys.made(boris, name, end(lifespan));
    }

    private static Map<String, String> end(Duration lifespan) {
        return Map.of("expiresAt", Instant.now().plus(lifespan).toString());
    }

    /** So much later than now. */
    private void later(Duration by) {
        probe.clock(by.toSeconds());
    }

    private void smtp(Map<String, String> settings) {
        ObjectNode representation = realm.representation();
        representation.set("smtpServer", Api.JSON.valueToTree(settings));
        realm.admin().put(realm.adminPath(""), representation).expect(204);
    }

    private void look() {
        probe.admin()
                .post("/realms/master/keystead-probe/tasks/keystead-api-key-ends", null)
                .expect(204);
    }

    /** Those about ends, which came for this user. */
    private static List<MimeMessage> mails(String user) {
        return Mailbox.to(user + "@example.org").stream().filter(KeyEndsIT::isOfEnds).toList();
    }

    private static boolean isOfEnds(MimeMessage mail) {
        try {
            return mail.getSubject().equals("API keys of yours end soon");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
