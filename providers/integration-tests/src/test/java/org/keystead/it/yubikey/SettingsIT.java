package org.keystead.it.yubikey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
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
        assertThat(refused.body().get("errorMessage").asText()).contains("(" + name + ") ", reason);
        assertThat(realm.configId()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "max_auth_age, soon, Maximum Age of Authentication (max_auth_age) must be a whole number",
        "max_auth_age, -1, Maximum Age of Authentication (max_auth_age) must be a whole number",
        "keystead.yubikey.offer-recovery-codes, maybe, Offer recovery codes"
    })
    void wrongSettingsOfTheEnrolmentAreRefusedToo(String name, String value, String reason) {
        String config =
                realm.path("/authentication/required-actions/keystead-yubikey-enrol/config");

        Answer refused = realm.admin().put(config, Map.of("config", Map.of(name, value)));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains(name, reason);
        assertThat(realm.admin().get(config).text()).doesNotContain(value);
    }

    @Test
    void aRealmFileWithWrongOnesIsRefusedAndOneWithoutCredentialsIsNot() {
        realm.configure(GOOD).expect(201);
        JsonNode export = realm.admin().post(realm.path("/partial-export"), "").expect(200).body();
        ObjectNode file = Api.JSON.createObjectNode();
        file.put("realm", realm.name() + "-copy").put("enabled", true);
        for (String part : List.of("authenticationFlows", "authenticatorConfig")) {
            file.set(part, export.get(part));
            file.path(part).forEach(each -> ((ObjectNode) each).remove("id"));
        }
        realm.admin().post("/admin/realms", file).expect(201);
        realm.admin().delete("/admin/realms/" + realm.name() + "-copy").expect(204);

        file.path("authenticatorConfig")
                .forEach(
                        config ->
                                ((ObjectNode) config)
                                        .withObject("/config")
                                        .put("keystead.yubikey.outage", "open"));
        Answer refused = realm.admin().post("/admin/realms", file);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("When no server answers");
    }

    @Test
    void aStepThatIsBrokenAllTheSameSaysSo() {
        SoftKey key = new SoftKey("Blue");
        realm.userWithKey("ada", key);

        FormLogin login = new FormLogin(realm.application(), Shared.server().url(), "ada");

        assertThat(login.touch(key.touch()).fault()).contains("set up wrongly here");
        assertThat(Shared.server().log())
                .contains("YubiKeys of realm " + realm.name() + " cannot be checked: Client id");
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
