package org.keystead.yubikey.otp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
        "１２３ ４５６,APP_CODE",
        "'\u201c12345678\u201d',EMAIL_CODE",
        "'\u200b',EMPTY",
        "cccccccfhcbelrhifnjrrdd,CUT_OFF",
        "jjjjjjjudjx.npdcubhppee,CUT_OFF",
        "cccccccfhcbelrhifnjrrddcgrburluurftrgfdrdifjcccccccfhcbelrhifnjrrddcgrburluurftrgfdrdifj,"
                + "TOO_LONG",
        "correct horse battery staple,SOMETHING_ELSE",
        "secret,SOMETHING_ELSE"
    })
    void recognisesWhatWasTypedInstead(String typed, Mistake mistake) {
        assertThat(Otp.of(typed)).isEmpty();
        assertThat(Mistake.in(typed)).isEqualTo(mistake);
    }

    @Property
    void passesOverWhatProgramsPutAroundACopy(
            @ForAll("passwords") String password,
            @ForAll("marks") String before,
            @ForAll("unseen") String within,
            @ForAll("marks") String after) {
        String pasted = before + password.substring(0, 9) + within + password.substring(9) + after;
        assertThat(Otp.of(pasted)).map(Otp::value).contains(password);
        assertThat(Otp.of(wide(password))).map(Otp::value).contains(password);
    }

    @ParameterizedTest
    @CsvSource({"10,CUT_OFF", "14,TOO_LONG", "11,CUT_OFF", "13,TOO_LONG", "12,"})
    void aLengthThatNoKeyTypesIsToldAsThat(int idLength, Mistake mistake) {
        Otp otp = Otp.of("v".repeat(idLength) + TYPED.substring(12)).orElseThrow();
        assertThat(otp.misfit()).isEqualTo(Optional.ofNullable(mistake));
        assertThat(otp.misfit(List.of(12, idLength))).isEmpty();
    }

    @Provide
    Arbitrary<String> marks() {
        return Arbitraries.strings()
                .withChars(
                        "\t\r\n \u00a0\u2007\u202f\u3000\u00ad\u200b\u200d\u2060\ufeff\u200e\u2068"
                                + "\u2069\"'`\u00ab\u00bb\u2018\u2019\u201c\u201d\u201e")
                .ofMaxLength(6);
    }

    @Provide
    Arbitrary<String> unseen() {
        return Arbitraries.strings()
                .withChars("\r\n \u00a0\u00ad\u200b\u2060\ufeff\u200e")
                .ofMaxLength(4);
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

    private static String wide(String password) {
        StringBuilder typed = new StringBuilder();
        password.chars().forEach(c -> typed.appendCodePoint(c + '\uff41' - 'a'));
        return typed.toString();
    }

    private static String onDvorak(String password) {
        StringBuilder typed = new StringBuilder();
        password.chars().forEach(c -> typed.append(DVORAK.charAt(MODHEX.indexOf(c))));
        return typed.toString();
    }
}
