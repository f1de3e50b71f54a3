package org.keystead.yubikey.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {

    private final Map<String, String> config =
            new HashMap<>(Map.of(Settings.CLIENT_ID, "4711", Settings.SECRET_KEY, FakeServer.KEY));

    @Test
    void idAndKeyAreEnoughForYubiCloud() throws InvalidSettings {
        Settings settings = read();

        assertThat(settings.servers()).containsExactly(URI.create(Settings.YUBICLOUD));
        assertThat(settings.clientId()).isEqualTo(4711);
        assertThat(settings.budget()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.counters()).isTrue();
        assertThat(settings.sharedKeys()).isFalse();
        assertThat(settings.outage()).isEqualTo(OutagePolicy.FAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"##", " ", ",", "\n"})
    void readsSeveralServersInOrder(String separator) throws InvalidSettings {
        config.put(Settings.SERVERS, "https://b.example/v" + separator + "http://[::1]:99/v");

        assertThat(read().servers())
                .containsExactly(
                        URI.create("https://b.example/v"), URI.create("http://[::1]:99/v"));
    }

    @Test
    void takesTheKeyFromTheVault() throws InvalidSettings {
        config.put(Settings.SECRET_KEY, "${vault.yubico}");

        Settings settings =
                new SettingsReader(
                                config,
                                name -> name.equals("${vault.yubico}") ? FakeServer.KEY : name)
                        .read();

        assertThat(settings.key()).isNotNull();
        assertThatThrownBy(this::read)
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("vault");
    }

    @ParameterizedTest
    @CsvSource({
        "keystead.yubikey.servers,http://otp.example.org/verify,not https",
        "keystead.yubikey.servers,http://127.0.0.1.example.org/verify,not https",
        "keystead.yubikey.servers,ftp://otp.example.org/verify,not https",
        "keystead.yubikey.servers,https://otp.example.org,without host or path",
        "keystead.yubikey.servers,verify,without host or path",
        "keystead.yubikey.servers,https://me:pw@otp.example.org/v,more than host",
        "keystead.yubikey.servers,https://otp.example.org/v?id=1,more than host",
        "keystead.yubikey.servers,https://[/v,no address",
        "keystead.yubikey.servers,'https://a/v https://b/v https://c/v https://d/v https://e/v"
                + " https://f/v',1 to 5",
        "keystead.yubikey.client-id,'',no number from 1",
        "keystead.yubikey.client-id,0,no number from 1",
        "keystead.yubikey.client-id,mine,no number from 1",
        "keystead.yubikey.secret-key,'',is empty",
        "keystead.yubikey.secret-key,c2hvcnQ=,has 5 bytes",
        "keystead.yubikey.secret-key,not base 64!,not Base64",
        "keystead.yubikey.budget-ms,100,500 to 10000",
        "keystead.yubikey.budget-ms,60000,500 to 10000",
        "keystead.yubikey.counters,maybe,neither true nor false",
        "keystead.yubikey.shared-keys,1,neither true nor false",
        "keystead.yubikey.outage,open,none of"
    })
    void refusesAndSaysWhy(String name, String value, String reason) {
        config.put(name, value);

        assertThatThrownBy(this::read)
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining(Settings.label(name) + " (" + name + ") ")
                .hasMessageContaining(reason);
    }

    @Test
    void aFileMayLeaveOutOrHideWhatIsSetWhereTheRealmIs() {
        config.clear();
        config.put(Settings.COUNTERS, "false");
        assertThatCode(this::checkFile).doesNotThrowAnyException();

        config.put(Settings.SECRET_KEY, "**********");
        assertThatCode(this::checkFile).doesNotThrowAnyException();

        config.put(Settings.BUDGET, "60000");
        config.put(Settings.CLIENT_ID, "mine");
        assertThatThrownBy(this::checkFile)
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("Client id")
                .hasMessageContaining("Time for a check (ms)")
                .hasMessageNotContaining("Secret key");
    }

    @Test
    void namesEveryFaultAndNoSecret() {
        config.put(Settings.SECRET_KEY, "hunter2!");
        config.put(Settings.CLIENT_ID, "none");

        assertThatThrownBy(this::read)
                .hasMessageContaining(Settings.SECRET_KEY)
                .hasMessageContaining(Settings.CLIENT_ID)
                .hasMessageNotContaining("hunter2");
    }

    private void checkFile() throws InvalidSettings {
        new SettingsReader(config, name -> name).checkFile();
    }

    private Settings read() throws InvalidSettings {
        return new SettingsReader(config, name -> name).read();
    }
}
