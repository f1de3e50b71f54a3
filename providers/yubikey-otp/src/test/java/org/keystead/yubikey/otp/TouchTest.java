package org.keystead.yubikey.otp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Touches where no password can be read: on other layouts, and in other fields. */
class TouchTest {

    private static final String LETTERS = "cbdefghijklnrtuv";

    /** What each of these letters' keys makes on a layout, in the same order. */
    private static final Map<String, String> LAYOUTS =
            Map.ofEntries(
                    Map.entry("Colemak", "c b s f t d h u n e i k p g l v"),
                    Map.entry("Workman", "m v h r t g y u n e o k w b f c"),
                    Map.entry("Bépo", "x k i p e , c d t s r ’ o è v ."),
                    Map.entry("Neo", "ä z a l e o s g n r t b c w h p"),
                    Map.entry("Turkish Q", "c b d e f g h ı j k l n r t u v"),
                    Map.entry("Turkish F", "v ç e ğ a ü t n k m l z ı o r c"),
                    Map.entry("Russian", "с и в у а п р ш о л д т к е г м"),
                    Map.entry("Ukrainian", "с и в у а п р ш о л д т к е г м"),
                    Map.entry("Bulgarian", "ъ ф а е о ж г с т н в х и ш к э"),
                    Map.entry("Greek", "ψ β δ ε φ γ η ι ξ κ λ ν ρ τ θ ω"),
                    Map.entry("Hebrew", "ב נ ג ק כ ע י ן ח ל ך מ ר א ו ה"),
                    Map.entry("Arabic", "ؤ لا ي ث ب ل ا ه ت ن م ى ق ف ع ر"));

    @Property(tries = 200)
    void isToldOnEveryLayoutThatCannotBeRead(@ForAll("passwords") String password) {
        LAYOUTS.forEach(
                (layout, keys) -> {
                    String typed = on(keys, password);
                    for (String each : List.of(typed, typed.toUpperCase(Locale.ROOT))) {
                        if (Otp.of(each).isEmpty()) {
                            assertThat(Mistake.in(each)).as(layout).isEqualTo(Mistake.LAYOUT);
                        }
                    }
                    assertThat(Otp.of(typed)).as(layout).isEmpty();
                });
    }

    @Property(tries = 200)
    void isFoundInANameOnEveryLayout(@ForAll("passwords") String password) {
        Stream.concat(Stream.of(String.join(" ", LETTERS.split("", -1))), LAYOUTS.values().stream())
                .map(keys -> on(keys, password))
                .flatMap(
                        typed ->
                                Stream.of(
                                        typed,
                                        "Blue" + typed,
                                        "My key " + typed,
                                        "\u200b" + typed + " "))
                .forEach(label -> assertThat(Touch.isIn(label)).as(label).isTrue());
    }

    @Property(tries = 200)
    void whatWasInTheFieldBeforeIsKept(@ForAll("passwords") String password) {
        assertThat(Touch.before("Blue" + password)).isEqualTo("Blue");
        assertThat(Touch.before("Blue " + password)).isEqualTo("Blue");
        assertThat(Touch.before(password)).isEmpty();
        assertThat(Touch.isIn(Touch.before(password + password))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Blue",
                "The one on my key ring, second from the left",
                "Donaudampfschifffahrtsgesellschaft",
                "--------------------------------------------",
                "0123456789abcdef0123456789abcdef",
                "Ключ на работе, запасной, лежит в верхнем ящике",
                ""
            })
    void namesAreNoTouches(String label) {
        assertThat(Touch.isIn(label)).isFalse();
        assertThat(Mistake.in(label)).isNotEqualTo(Mistake.LAYOUT);
    }

    /** As keys from the factory type; nobody's password has fewer than half of the letters. */
    @Provide
    Arbitrary<String> passwords() {
        return Arbitraries.strings()
                .withChars(LETTERS)
                .ofLength(32)
                .filter(random -> random.chars().distinct().count() > 8)
                .filter(random -> random.contains("d") && random.contains("i"))
                .map(random -> "ccccccfhcbei" + random);
    }

    private static String on(String keys, String password) {
        String[] makes = keys.split(" ", -1);
        return password.chars()
                .mapToObj(c -> makes[LETTERS.indexOf(c)])
                .collect(Collectors.joining());
    }
}
