package org.keystead.it.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.email.Mailbox;
import org.keystead.it.server.Api;
import org.keystead.it.server.EveryDatabase;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** What a realm lets its users make of keys, and what is told and seen of them. */
@EveryDatabase
class ApiKeyRulesIT {

    private TestRealm realm;
    private ApiKeys keys;
    private String user;
    private Api boris;

    @BeforeEach
    void realm() {
        user = "boris-" + UUID.randomUUID();
        keys = ApiKeys.mailedTo(user);
        realm = keys.realm();
        boris = realm.as(user);
    }

    @AfterEach
    void delete() {
        realm.delete();
    }

    @Test
    void theCatalogueSaysHowManyKeysThereAreAndForHowLong() {
        catalogue(
                catalogue ->
                        catalogue
                                .putObject("apiKeys")
                                .put("perUser", 2)
                                .put("defaultDays", 5)
                                .put("longestDays", 7)
                                .put("endless", true));
        assertThat(boris.get(keys.mine("/rules")).expect(200).text())
                .isEqualTo("{\"perUser\":2,\"defaultDays\":5,\"longestDays\":7,\"endless\":true}");
        JsonNode first = keys.made(boris, "first", Map.of());
        String late = Instant.now().plus(8, ChronoUnit.DAYS).toString();

        assertThat(days(first)).isEqualTo(5);
        keys.make(boris, "acme", "late", Map.of("expiresAt", late)).expect(400);
        assertThat(keys.made(boris, "endless", Map.of("endless", true)).has("expiresAt")).isFalse();
        assertThat(keys.make(boris, "acme", "third", Map.of()).expect(409).text())
                .contains("too-many-api-keys");
        boris.delete(keys.mine("/" + first.get("id").asText())).expect(204);
        keys.made(boris, "third", Map.of());
    }

    @Test
    void aStrongerLoginIsAskedForWhereTheCatalogueSaysSo() {
        JsonNode before = keys.made(boris, "before", Map.of());
        String path = keys.mine("/" + before.get("id").asText());
        catalogue(
                catalogue ->
                        catalogue
                                .get("sections")
                                .forEach(
                                        section -> {
                                            if (section.get("key").asText().equals("api-keys")) {
                                                ((ObjectNode) section)
                                                        .putObject("stepUp")
                                                        .put("level", "manage")
                                                        .put("acr", "2");
                                            }
                                        }));

        assertThat(
                        keys.make(boris, "acme", "after", Map.of())
                                .expect(401)
                                .header("WWW-Authenticate"))
                .contains("insufficient_user_authentication");
        boris.put(path, Map.of("name", "wider", "everything", true)).expect(401);
        boris.post(path + "/rotate", Map.of()).expect(401);
        boris.get(path).expect(200);
        boris.delete(path).expect(204);
    }

    @Test
    void aSectionWithAStepUpIsNotForKeys() {
        JsonNode key = keys.made(boris, "plain", Map.of());
        String secret = key.get("secret").asText();
        assertThat(keys.allows(secret, "view")).isTrue();
        catalogue(
                catalogue ->
                        catalogue
                                .get("sections")
                                .forEach(
                                        section -> {
                                            if (section.get("key").asText().equals("domains")) {
                                                ((ObjectNode) section)
                                                        .putObject("stepUp")
                                                        .put("level", "read")
                                                        .put("acr", "1");
                                            }
                                        }));

        assertThat(keys.allows(secret, "view")).isFalse();
    }

    @Test
    void newSecretsAreMailedWithoutThem() throws Exception {
        JsonNode key = keys.made(boris, "<b>deploy", Map.of());
        String second =
                boris.post(keys.mine("/" + key.get("id").asText() + "/rotate"), Map.of())
                        .expect(200)
                        .body()
                        .get("secret")
                        .asText();

        List<MimeMessage> mails = Mailbox.to(user + "@example.org");
        assertThat(mails).hasSize(2);
        assertThat(Mailbox.text(mails.get(0))).contains("was made for you in acme");
        assertThat(Mailbox.html(mails.get(0))).doesNotContain("<b>deploy");
        assertThat(Mailbox.text(mails.get(1))).contains("has a new secret").doesNotContain(second);
    }

    @Test
    void theLastUseIsSeenAndNoLogHasTheSecret() {
        JsonNode key = keys.made(boris, "seen", Map.of());
        String secret = key.get("secret").asText();
        String path = keys.mine("/" + key.get("id").asText());
        assertThat(boris.get(path).body().has("lastUsedAt")).isFalse();

        keys.allows(Map.of("apiKey", secret, "address", "2001:db8::7"), "view");
        Shared.admin()
                .post("/realms/master/keystead-probe/tasks/keystead-api-key-uses", null)
                .expect(204);

        JsonNode listed = boris.get(keys.mine("")).expect(200).body().get(0);
        assertThat(Instant.parse(listed.get("lastUsedAt").asText()))
                .isBetween(Instant.now().minusSeconds(600), Instant.now());
        assertThat(listed.get("lastUsedAt").asText()).endsWith(":00Z");
        assertThat(listed.get("lastAddress").asText()).isEqualTo("2001:db8:0:0:0:0:0:7");
        assertThat(Shared.server().log()).doesNotContain(secret);
    }

    private void catalogue(Consumer<ObjectNode> change) {
        ObjectNode catalogue = (ObjectNode) realm.admin().get(realm.access("/catalogue")).body();
        change.accept(catalogue);
        realm.admin().put(realm.access("/catalogue"), catalogue).expect(204);
    }

    private static long days(JsonNode key) {
        return ChronoUnit.DAYS.between(
                Instant.parse(key.get("createdAt").asText()),
                Instant.parse(key.get("expiresAt").asText()));
    }
}
