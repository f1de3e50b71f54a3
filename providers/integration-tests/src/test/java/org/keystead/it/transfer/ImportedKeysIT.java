package org.keystead.it.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keystead.it.apikey.Guesses;
import org.keystead.it.server.Api;
import org.keystead.it.server.EveryDatabase;
import org.keystead.it.server.Shared;

/** API keys that a realm file carries. */
@EveryDatabase
class ImportedKeysIT {

    private final Api admin = Shared.admin();

    @Test
    void aKeyThatTravelledIsAcceptedWhereItCameTo() {
        String id = UUID.randomUUID().toString().replace("-", "").substring(0, 22);
        String secret = Guesses.of(id);
        RealmFile file =
                ImportedAcme.file()
                        .lines(
                                "keystead.keys",
                                "bo: name deploy; may domains read; from 203.0.113.0/24; id "
                                        + id
                                        + "; sha256 "
                                        + Guesses.sha256(secret));
        admin.post("/admin/realms", file.json()).expect(201);
        Map<String, String> shown = Map.of("apiKey", secret, "address", "203.0.113.7");
        JsonNode key = described(file, shown);

        assertThat(key.at("/subject/username").asText()).isEqualTo("bo");
        assertThat(key.get("sections").findValuesAsText("section")).containsExactly("domains");
        assertThat(described(file, Map.of("apiKey", secret)).get("active").asBoolean()).isFalse();

        RealmFile copy =
                ImportedAcme.file()
                        .lines(
                                "keystead.keys",
                                "bo: name deploy; everything; id "
                                        + id
                                        + "; sha256 "
                                        + Guesses.sha256(secret));
        admin.post("/admin/realms", copy.json()).expect(201);
        assertThat(described(copy, shown).get("active").asBoolean()).isFalse();
        assertThat(described(file, shown)).isEqualTo(key);
    }

    @Test
    void aUserHasNoTwoKeysOfOneName() {
        String line = "bo: name k; sha256 " + "0".repeat(64) + "; id ";
        RealmFile file = ImportedAcme.file().lines("keystead.keys", line + "a", line + "b");

        assertThat(admin.post("/admin/realms", file.json()).expect(400).text())
                .contains("two keys of one user, or of one id");
    }

    private JsonNode described(RealmFile file, Map<String, String> shown) {
        return ImportedAcme.as(file, "anna")
                .post("/realms/" + file.name() + "/section-permissions/api-key", shown)
                .expect(200)
                .body();
    }
}
