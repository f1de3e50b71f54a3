package org.keystead.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keystead.email.CodeFormat.Alphabet;

class CodeFormatTest {

    @Property
    void everyCodeHasItsLengthAndReadsBackAsItself(
            @ForAll Alphabet alphabet, @ForAll @Size(32) byte[] uniform) {
        for (int length = alphabet.minimumLength(); length <= 12; length++) {
            CodeFormat format = new CodeFormat(alphabet, length);
            String code = format.render(uniform);
            assertThat(code).hasSize(length);
            assertThat(format.normalize(" " + code.toLowerCase(java.util.Locale.ROOT) + "-"))
                    .isEqualTo(code);
        }
    }

    /** Mail programs, word processors and chats put these around and into what is copied. */
    @Property
    void whateverIsPastedAroundACodeIsPassedOver(
            @ForAll Alphabet alphabet,
            @ForAll @Size(32) byte[] uniform,
            @ForAll("marks") String before,
            @ForAll("marks") String between,
            @ForAll("marks") String after) {
        CodeFormat format = new CodeFormat(alphabet, 8);
        String code = format.render(uniform);
        String pasted = before + code.substring(0, 4) + between + code.substring(4) + after;
        assertThat(format.normalize(pasted)).isEqualTo(code);
        assertThat(format.normalize(before + between + after)).isEmpty();
    }

    @Provide
    Arbitrary<String> marks() {
        return Arbitraries.strings()
                .withChars(
                        "\t\r\n \u00a0\u1680\u2002\u2007\u2009\u202f\u205f\u3000" // blanks
                                + "-\u00ad\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d"
                                + "\u200b\u200c\u200d\u2060\u180e\ufeff\ufffc\ufffd" // no width
                                + "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
                                + "\u2066\u2067\u2068\u2069" // directions
                                + "\"'`\u00ab\u00bb\u2018\u2019\u201c\u201d\u201e\u2039\u203a\u300c"
                                + ".,:;!()[]{}<>*_|/\\\u00b7\u2022\u2026\u3002")
                .ofMaxLength(6);
    }

    @ParameterizedTest
    @CsvSource({
        "DIGITS, １２３４５６７８, 12345678",
        "DIGITS, ١٢٣٤٥٦٧٨, 12345678",
        "DIGITS, ۱۲۳۴۵۶۷۸, 12345678",
        "DIGITS, १२३४५६७८, 12345678",
        "DIGITS, \uD835\uDFCF\uD835\uDFD0345678, 12345678",
        "LETTERS, ７ｋ２ｍ９ｑ, 7K2M9Q",
        "LETTERS, АВЕКМН, ABEKMH",
        "LETTERS, рстхоу, PCTX0Y"
    })
    void foreignDigitsAndLettersAreReadAsTheOnesTheyLookLike(
            Alphabet alphabet, String typed, String code) {
        assertThat(new CodeFormat(alphabet, 8).normalize(typed)).isEqualTo(code);
    }

    @Example
    void noFormatHasLessThanTwentyBits() {
        assertThat(Alphabet.DIGITS.minimumLength()).isEqualTo(7);
        assertThat(Alphabet.LETTERS.minimumLength()).isEqualTo(4);
        assertThatThrownBy(() -> new CodeFormat(Alphabet.DIGITS, 6))
                .hasMessageContaining("7 to 12");
        assertThatThrownBy(() -> new CodeFormat(Alphabet.LETTERS, 3))
                .hasMessageContaining("4 to 12");
    }

    @Example
    void everySymbolIsUsedEquallyOften() {
        CodeFormat format = new CodeFormat(Alphabet.DIGITS, 8);
        java.util.Random random = new java.util.Random(1);
        int[] seen = new int[10];
        for (int i = 0; i < 10_000; i++) {
            byte[] uniform = new byte[32];
            random.nextBytes(uniform);
            format.render(uniform).chars().forEach(c -> seen[c - '0']++);
        }
        assertThat(Arrays.stream(seen).min().getAsInt()).isGreaterThan(7700);
        assertThat(Arrays.stream(seen).max().getAsInt()).isLessThan(8300);
    }

    @Example
    void lookAlikesAreFolded() {
        CodeFormat letters = new CodeFormat(Alphabet.LETTERS, 6);
        assertThat(letters.normalize("oO iIlL")).isEqualTo("001111");
        CodeFormat digits = new CodeFormat(Alphabet.DIGITS, 8);
        assertThat(digits.normalize("1234\u00a05678")).isEqualTo("12345678");
        assertThat(digits.normalize("١٢٣٤٥٦٧٨")).isEqualTo("12345678");
        assertThat(digits.normalize("I2345678")).isEqualTo("I2345678");
    }
}
