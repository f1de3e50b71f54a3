package org.keystead.access.json;

/** What a text may be made of that is looked for, stored or shown. */
public final class Wording {

    private Wording() {}

    /** Whether it has no control characters: a database refuses some, and people see none. */
    public static boolean isPlain(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }

    /** Whether it has no half of a pair, which cannot be written in UTF-8. */
    public static boolean isWhole(String text) {
        return text.codePoints()
                .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
