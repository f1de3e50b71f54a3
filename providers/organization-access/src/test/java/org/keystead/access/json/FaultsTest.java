package org.keystead.access.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However much is wrong, little is said of it. */
class FaultsTest {

    private final Faults faults = new Faults();

    @Test
    void theHundredthEndsTheReading() {
        IntStream.range(1, Faults.LIMIT).forEach(i -> faults.add("item[" + i + "]", "is wrong"));

        assertThatThrownBy(() -> faults.add("item[100]", "is wrong"))
                .isInstanceOfSatisfying(
                        InvalidDocumentException.class,
                        e -> assertThat(e.faults()).hasSize(Faults.LIMIT));
        // whoever goes on all the same is ended again, and nothing grows
        assertThatThrownBy(() -> faults.add("item[101]", "is wrong"))
                .isInstanceOfSatisfying(
                        InvalidDocumentException.class,
                        e -> assertThat(e.faults()).hasSize(Faults.LIMIT));
    }

    @Test
    void theSentenceNamesAFewAndCountsTheOthers() {
        IntStream.range(0, 12).forEach(i -> faults.add("item[" + i + "]", "is wrong"));

        assertThatThrownBy(faults::refuse)
                .hasMessageStartingWith("item[0] is wrong; item[1] is wrong; ")
                .hasMessageEndingWith("item[9] is wrong; and 2 more");
    }

    @Test
    void noFaultSaysAgainAllThatSomebodyWrote() {
        String text = "x".repeat(300_000);
        faults.add(text, "is not known: " + text);

        InvalidDocumentException refusal =
                catchThrowableOfType(InvalidDocumentException.class, faults::refuse);
        assertThat(refusal.faults().get(0).path()).hasSizeLessThan(300).endsWith("…");
        assertThat(refusal).message().hasSizeLessThan(600).contains("is not known: xxx");
    }

    @Test
    void anExcerptEndsWithAWholeCharacter() {
        IntStream.range(240, 260)
                .mapToObj(i -> "x".repeat(i) + "😀".repeat(20))
                .map(Excerpt::of)
                .forEach(excerpt -> assertThat(Wording.isWhole(excerpt)).isTrue());
    }

    @Test
    void whatIsShortIsItsOwnExcerpt() {
        assertThat(Excerpt.of("x".repeat(255))).isEqualTo("x".repeat(255));
        assertThat(Excerpt.of("x".repeat(256))).hasSize(255);
    }
}
