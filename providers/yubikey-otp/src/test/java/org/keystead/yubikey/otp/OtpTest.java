package org.keystead.yubikey.otp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtpTest {

    private static final String TYPED = "cccccccfhcbelrhifnjrrddcgrburluurftrgfdrdifj";
    private static final String MODHEX = "cbdefghijklnrtuv";
    private static final String DVORAK = "jxe.uidchtnbpygk";

    @Test
    void namesTheKey() {
        assertThat(Otp.of(TYPED).orElseThrow().publicId()).isEqualTo("cccccccfhcbe");
    }

    @Test
    void showsNeitherPasswordNorItsSecretPart() {
        Otp otp = Otp.of(TYPED).orElseThrow();

        assertThat(otp.toString()).doesNotContain(TYPED.substring(12));
        assertThat(otp.fingerprint()).hasSize(64).doesNotContain(TYPED.substring(12));
    }

    @Property
    void readsWhatIsTypedOnAnyOfTheLayouts(@ForAll("passwords") String password) {
        for (String typed :
                new String[] {
                    password,
                    " " + password + "\r\n",
                    password.toUpperCase(Locale.ROOT),
                    onDvorak(password),
                    onDvorak(password).toUpperCase(Locale.ROOT)
                }) {
            // a text that is modhex as it stands is read as it stands
            String expected =
                    typed.strip()
                                    .toLowerCase(Locale.ROOT)
                                    .chars()
                                    .allMatch(c -> MODHEX.indexOf(c) >= 0)
                            ? typed.strip().toLowerCase(Locale.ROOT)
                            : password;
            assertThat(Otp.of(typed)).map(Otp::value).contains(expected);
        }
    }

    @Property
    void takesNothingElse(@ForAll String text) {
        Otp.of(text)
                .ifPresent(
                        otp ->
                                assertThat(otp.value())
                                        .matches("[cbdefghijklnrtuv]{33,48}")
                                        .endsWith(otp.value().substring(otp.publicId().length())));
    }

    @Property
    void takesNoOtherLength(@ForAll("otherLengths") String text) {
        assertThat(Otp.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'',EMPTY",
        "'  ',EMPTY",
        "123456,APP_CODE",
        "'123 456',APP_CODE",
        "12345678,EMAIL_CODE",
        "7K2M9Q,EMAIL_CODE",
        "cccccccfhcbelrhifnjrrdd,CUT_OFF",
        "correct horse battery staple,SOMETHING_ELSE",
        "secret,SOMETHING_ELSE"
    })
    void recognisesWhatWasTypedInstead(String typed, Mistake mistake) {
        assertThat(Otp.of(typed)).isEmpty();
        assertThat(Mistake.in(typed)).isEqualTo(mistake);
    }

    @Provide
    Arbitrary<String> passwords() {
        return Arbitraries.strings().withChars(MODHEX).ofMinLength(33).ofMaxLength(48);
    }

    @Provide
    Arbitrary<String> otherLengths() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars(MODHEX).ofMaxLength(32),
                Arbitraries.strings().withChars(MODHEX).ofMinLength(49).ofMaxLength(99));
    }

    private static String onDvorak(String password) {
        StringBuilder typed = new StringBuilder();
        password.chars().forEach(c -> typed.append(DVORAK.charAt(MODHEX.indexOf(c))));
        return typed.toString();
    }
}
