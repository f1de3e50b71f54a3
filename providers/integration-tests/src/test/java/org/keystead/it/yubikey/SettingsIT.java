package org.keystead.it.yubikey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Shared;

class SettingsIT {

    private static final Map<String, String> GOOD =
            YubikeyRealm.settings("https://otp.example.org/verify", FakeValidation.secretKey());

    private final YubikeyRealm realm = new YubikeyRealm(Shared.server());

    @ParameterizedTest
    @CsvSource({
        "keystead.yubikey.secret-key,'',is empty",
        "keystead.yubikey.secret-key,tooshort,has 6 bytes",
        "keystead.yubikey.secret-key,${vault.none},vault",
        "keystead.yubikey.client-id,'',no number",
        "keystead.yubikey.servers,http://otp.example.org/verify,not https",
        "keystead.yubikey.servers,nonsense,without host",
        "keystead.yubikey.budget-ms,60000,500 to 10000",
        "keystead.yubikey.outage,open,none of"
    })
    void wrongSettingsAreRefusedWithTheReasonAndNotSaved(String name, String value, String reason) {
        // the guard listens whatever the realm keeps of its events
        realm.set(Map.of("adminEventsEnabled", false, "eventsListeners", List.of()));
        Map<String, String> wrong = new HashMap<>(GOOD);
        wrong.put(name, value);

        Answer refused = realm.configure(wrong);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().get("errorMessage").asText()).contains(name, reason);
        assertThat(realm.configId()).isEmpty();
    }

    @Test
    void aWrongChangeIsRefusedAndTheOldSettingsStay() {
        realm.configure(GOOD).expect(201);
        String config = realm.path("/authentication/config/" + realm.configId());
        Map<String, String> wrong = new HashMap<>(GOOD);
        wrong.put("keystead.yubikey.servers", "http://otp.example.org/verify");

        realm.admin().put(config, Map.of("alias", "yubikey", "config", wrong)).expect(400);

        assertThat(realm.admin().get(config).body().at("/config").toString())
                .contains("https://otp.example.org/verify");
    }

    @Test
    void theSecretIsShownToNobodyAndSurvivesAChangeOfTheRest() {
        realm.configure(GOOD).expect(201);
        String config = realm.path("/authentication/config/" + realm.configId());
        JsonNode shown = realm.admin().get(config).expect(200).body();

        assertThat(shown.at("/config/keystead.yubikey.secret-key").asText())
                .isEqualTo("**********");
        Map<String, String> changed = new HashMap<>(GOOD);
        changed.put("keystead.yubikey.secret-key", "**********");
        changed.put("keystead.yubikey.budget-ms", "900");
        realm.admin().put(config, Map.of("alias", "yubikey", "config", changed)).expect(204);
        assertThat(realm.adminEvents().toString()).doesNotContain(FakeValidation.secretKey());
    }
}
