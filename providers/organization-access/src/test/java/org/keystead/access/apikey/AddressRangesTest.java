package org.keystead.access.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangesTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7/32",
        "203.0.113.7/24, 203.0.113.0/24",
        "0.0.0.0/0, 0.0.0.0/0",
        "2001:DB8::1, 2001:db8::1/128",
        "2001:db8::/32, 2001:db8::/32",
        "::/0, ::/0",
        "::ffff:203.0.113.7, 203.0.113.7/32"
    })
    void aRangeIsKeptInOneForm(String text, String kept) {
        assertThat(AddressRanges.canonical(text)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "localhost",
                "localhost/8",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/08",
                "10.0.0/8",
                "::/129",
                "[::1]/64",
                "fe80::1%eth0",
                "10.0.0.0/8/8",
                "10.0.0.256",
                " 10.0.0.1",
                "1",
                "::ffff:10.0.0.0/104"
            })
    void anyOtherTextIsNone(String text) {
        assertThat(AddressRanges.canonical(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.0/24, 203.0.113.255, true",
        "203.0.113.0/24, 203.0.114.0, false",
        "203.0.113.0/24, ::ffff:203.0.113.9, true",
        "203.0.113.0/24, 2001:db8::1, false",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "0.0.0.0/0, 2001:db8::1, false",
        "0.0.0.0/0, 203.0.113.9, true"
    })
    void anAddressIsInOrOut(String range, String address, boolean in) {
        assertThat(
                        AddressRanges.contain(
                                List.of("198.51.100.1/32", range),
                                AddressRanges.address(address).orElseThrow()))
                .isEqualTo(in);
    }

    @Test
    void noRangeHasNoAddress() {
        assertThat(
                        AddressRanges.contain(
                                List.of(), AddressRanges.address("203.0.113.9").orElseThrow()))
                .isFalse();
    }
}
