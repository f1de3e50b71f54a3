package org.keystead.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.representations.account.DeviceRepresentation;

class DeviceNameTest {

    @ParameterizedTest
    @CsvSource({
        "Chrome, 131.0.1, Linux, 'Chrome, Linux'",
        "Mobile Safari, 18.1, iOS, 'Mobile Safari, iOS'",
        "Firefox, Other, Other, Firefox",
        "Other, Other, Windows, Windows",
        "Unknown, Unknown, Linux, Linux",
        "Other, Other, Other, Unknown device"
    })
    void saysWhatAPersonWouldSay(String browser, String version, String os, String name) {
        DeviceRepresentation device = new DeviceRepresentation();
        device.setBrowser(browser, version);
        device.setOs(os);

        assertThat(DeviceName.of(device, "Unknown device", Set.of())).isEqualTo(name);
    }

    @Test
    void aRequestThatTellsNothingHasANameToo() {
        assertThat(DeviceName.of(null, "Unknown device", Set.of())).isEqualTo("Unknown device");
        assertThat(DeviceName.of(new DeviceRepresentation(), "Unknown device", Set.of()))
                .isEqualTo("Unknown device");
    }

    @Test
    void everyDeviceOfAPersonHasItsOwn() {
        assertThat(DeviceName.of(null, "Chrome", Set.of("chrome", "Chrome (2)")))
                .isEqualTo("Chrome (3)");
    }
}
