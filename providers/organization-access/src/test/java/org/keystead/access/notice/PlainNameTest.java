package org.keystead.access.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNameTest {

    /** What mail programs turn into links: schemes, addresses, domains, shares. */
    private static final Pattern LINK =
            Pattern.compile("\\w:\\S*\\w|\\S@\\S*\\w|\\w[.。．｡․﹒]\\w|[/\\\\]{2}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme",
                "Acme Inc.",
                "Müller & Söhne GmbH",
                "O'Brien, Ltd. (Cork)",
                "Žižkov d. o. o.",
                "株式会社",
                "می‌خواهم",
                "ООО «Ромашка»"
            })
    void nameOfWordsStaysAsItIs(String name) {
        assertThat(PlainName.of(name)).isEqualTo(new PlainName(name, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a href=\"https://evil.example/x\">Click</a> | a href=\"https: / / evil. example/ x\" Click / a",
                "www.evil.example | www. evil. example",
                "mail pay@evil.example now | mail pay@ evil. example now",
                "\\\\evil.example\\share | \\ \\ evil. example\\ share",
                "evil。example | evil。 example",
                "tel:+4670123 | tel: +4670123",
                "${emailTestBodyHtml} | $ emailTestBodyHtml",
                "[free](https://evil.example) | free (https: / / evil. example)"
            })
    void markupAndAddressesFallApart(String name, String shown) {
        assertThat(PlainName.of(name)).isEqualTo(new PlainName(shown, true));
    }

    @Test
    void breaksAndTurnsAreGone() {
        assertThat(PlainName.of("Acme\r\nBcc:\tx\u2028y\u0000z").text())
                .isEqualTo("Acme Bcc: x y z");
        assertThat(PlainName.of("Acme \u202Egro.live\u2066\u200B\uFEFF").text())
                .isEqualTo("Acme gro. live");
        assertThat(PlainName.of("evil.\u200Cexample").text()).isEqualTo("evil. \u200Cexample");
    }

    @Test
    void longNameIsCutAndAnEmptyOneIsSeen() {
        assertThat(PlainName.of("😀".repeat(200)).text()).isEqualTo("😀".repeat(59) + "…");
        assertThat(PlainName.of("<>").text()).isEqualTo("…");
    }

    @Property
    void nothingIsALinkWhateverTheName(@ForAll("names") String name) {
        String text = PlainName.of(name).text();

        assertThat(text).isNotBlank().doesNotContain("<", ">", "{", "}", "\n", "\r");
        assertThat(text.codePointCount(0, text.length())).isLessThanOrEqualTo(60);
        assertThat(LINK.matcher(text).find()).as(text).isFalse();
        assertThat(text.codePoints().filter(c -> c != 0x200C && c != 0x200D))
                .noneMatch(c -> Character.getType(c) == Character.FORMAT);
        assertThat(PlainName.of(text).text()).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> names() {
        List<String> pieces =
                List.of(
                        "a", "evil", "com", ".", "。", ":", "/", "\\", "@", "www", "http", "<", ">",
                        " ", "\n", "\u200B", "\u200C", "\u202E", "{", "$", "-", "_", "%", "é",
                        "😀");
        return Arbitraries.of(pieces).list().ofMaxSize(40).map(list -> String.join("", list));
    }
}
