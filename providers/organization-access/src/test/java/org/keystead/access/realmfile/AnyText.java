package org.keystead.access.realmfile;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts that people and attackers write: any character, and much of what the grammar uses. */
final class AnyText {

    private AnyText() {}

    static Arbitrary<String> text() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(12),
                Arbitraries.strings().withChars("ab ;:\"\\,\t\nü\u00a0\u2003日").ofMaxLength(8),
                Arbitraries.of("Main Production", "💾 emoji", "a\\\"", "except", "may"));
    }

    /** Texts as REST admits them: without control characters, and not blank. */
    static Arbitrary<String> name(int max) {
        return text().filter(
                        text ->
                                !text.isBlank()
                                        && text.length() <= max
                                        && text.chars().noneMatch(Character::isISOControl));
    }
}
