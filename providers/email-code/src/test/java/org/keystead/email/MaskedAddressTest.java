package org.keystead.email;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedAddressTest {

    @ParameterizedTest
    @CsvSource({
        "maria.berg@example.org, m•••@e•••.org",
        "m@x.se, m•••@x•••.se",
        "me@localhost, m•••@l•••",
        "\"a@b\"@example.co.uk, \"•••@e•••.uk",
        "not an address, •••",
        "@example.org, •••",
        "x@, x•••@•••"
    })
    void onlyTheFirstLettersAreShown(String address, String masked) {
        assertThat(MaskedAddress.of(address)).isEqualTo(masked);
    }
}
