package org.keystead.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
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
