package org.keystead.it.yubikey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.monitoring.Dashboard;
import org.keystead.it.server.Shared;

/** Nobody gets in by a key that no server has checked, and nobody is blamed for it. */
class OutageIT {

    private final SoftKey key = new SoftKey("key");
    private final FakeValidation validation = new FakeValidation(key);
    private final YubikeyRealm realm = new YubikeyRealm(Shared.server());
    private String user;

    @BeforeEach
    void enrol() {
        realm.use(validation);
        realm.set(
                Map.of(
                        "bruteForceProtected", true,
                        "failureFactor", 2,
                        "quickLoginCheckMilliSeconds", 0,
                        "minimumQuickLoginWaitSeconds", 0));
        user = realm.userWithKey("ada", key);
    }

    @AfterEach
    void stop() {
        validation.close();
    }

    @Test
    void aSilentServerEndsInARefusalThatIsNobodysFault() {
        validation.feel(FakeValidation.Mood.SILENT);
        FormLogin login = login();
        int asked = validation.asked().size();

        for (int i = 0; i < 3; i++) {
            assertThat(login.touch(key.touch()).fault()).contains("cannot be checked");
        }

        // the circuit breaker: one login waited, the rest were told at once
        assertThat(validation.asked()).hasSize(asked + 1);
        assertThat(realm.events("LOGIN_ERROR"))
                .hasSize(3)
                .allSatisfy(
                        event -> {
                            assertThat(event.get("error").asText())
                                    .isEqualTo("keystead_yubikey_unavailable");
                            assertThat(event.at("/details/reason").asText())
                                    .isEqualTo("unavailable");
                        });
        assertThat(
                        realm.admin()
                                .get(realm.path("/attack-detection/brute-force/users/" + user))
                                .body()
                                .get("numFailures")
                                .asInt())
                .isZero();
    }

    @Test
    void healthNamesAServerThatFailsAndTheNodeStaysReady() throws Exception {
        validation.feel(FakeValidation.Mood.BROKEN);
        login().touch(key.touch());

        String well = management("/health/well");
        assertThat(well).contains("keystead-yubikey", "DOWN", validation.url());
        assertThat(management("/health/ready")).doesNotContain("keystead-yubikey", "DOWN");
    }

    @Test
    void metricsTellOutcomesApart() throws Exception {
        assertThat(login().touch(key.touch()).isDone()).isTrue();
        String metrics = management("/metrics");

        assertThat(metrics.lines())
                .anyMatch(
                        line ->
                                line.startsWith("keystead_yubikey_verifications_seconds_count")
                                        && line.contains("outcome=\"accepted\"")
                                        && line.contains(realm.name()));
        assertThat(Dashboard.asksFor("keystead_yubikey"))
                .isNotEmpty()
                .isSubsetOf(Dashboard.existOn(Shared.server()));
        assertThat(metrics).doesNotContain("\"ada\"");
    }

    @Test
    void unlessTheRealmSaysOtherwiseNothingStandsInForTheKey() {
        validation.feel(FakeValidation.Mood.BROKEN);

        FormLogin login = login().touch(key.touch());

        assertThat(login.isDone()).isFalse();
        assertThat(login.asksForEmailCode()).isFalse();
        assertThat(login.fault()).contains("cannot be checked");
    }

    @Test
    void wrongKeysCountForTheRealmsLockout() {
        SoftKey foreign = new SoftKey("foreign");
        FormLogin login = login();
        int asked = validation.asked().size();

        String wrong = login.touch(foreign.touch()).fault();
        login.touch(foreign.touch());
        org.keystead.it.server.Await.until(
                Duration.ofSeconds(20),
                () -> "the user is locked out",
                () ->
                        realm.admin()
                                .get(realm.path("/attack-detection/brute-force/users/" + user))
                                .body()
                                .get("disabled")
                                .asBoolean());

        // the right key, too late, and not told apart from a wrong one
        assertThat(login.touch(key.touch()).isDone()).isFalse();
        assertThat(login.fault()).isEqualTo(wrong);
        assertThat(login.touch(foreign.touch()).fault()).isEqualTo(wrong);
        assertThat(validation.asked()).hasSize(asked);
        assertThat(realm.events("LOGIN_ERROR"))
                .extracting(event -> event.get("error").asText())
                .containsOnly("invalid_user_credentials", "user_temporarily_disabled");
    }

    private static String management(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(Shared.server().managementUrl() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private FormLogin login() {
        return new FormLogin(realm.application(), Shared.server().url(), "ada");
    }
}
