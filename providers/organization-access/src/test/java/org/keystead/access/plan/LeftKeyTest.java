package org.keystead.access.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is said of keys that an import leaves as they are. */
class LeftKeyTest {

    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private static final NamedKey DEPLOY = key("deploy", NOW.plusSeconds(1));

    @Test
    void nothingWhereTheyAreAsTheDocumentSays() {
        assertThat(left(DEPLOY, DEPLOY, key("other", NOW))).isEmpty();
    }

    @Test
    void whoseKeyItWasMakesANewOne() {
        assertThat(left(DEPLOY, key("other", NOW)))
                .containsExactly(
                        new LeftKey(
                                "here",
                                "api-key-missing",
                                "anna has no API key deploy: a document has no secret, so they"
                                        + " make a new one."));
    }

    @Test
    void anotherKeyOfThatNameStays() {
        assertThat(left(DEPLOY, key("deploy", NOW)))
                .containsExactly(
                        new LeftKey(
                                "here",
                                "api-key-different",
                                "The API key deploy of anna is another one here, and stays so."));
    }

    @Test
    void aKeyThatEndedIsNotMissed() {
        assertThat(left(key("deploy", NOW))).isEmpty();
    }

    private static List<LeftKey> left(NamedKey wanted, NamedKey... there) {
        return LeftKey.among(List.of(new LeftKey.Placed(wanted, "here")), List.of(there), NOW);
    }

    private static NamedKey key(String name, Instant end) {
        return new NamedKey(
                "anna", name, true, Set.of(), Optional.empty(), List.of(), Optional.of(end));
    }
}
