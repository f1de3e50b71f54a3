package org.keystead.access.json;

/** What a text may be made of that is looked for, stored or shown. */
public final class Wording {

    private Wording() {}

    /** Whether it has no control characters: a database refuses some, and people see none. */
    public static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether it has no half of a pair, which cannot be written in UTF-8. */
    public static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (Character.getType(text.codePointAt(i)) == Character.SURROGATE) {
                return false;
            }
        }
        return true;
    }
}
