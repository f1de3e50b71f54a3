package org.keystead.access.json;

/** What is said again of a text that somebody else wrote: its beginning. */
public final class Excerpt {

    private static final int LENGTH = 255;
    private static final String CUT = "…";

    private Excerpt() {}

    /** The text itself where it is short. */
    public static String of(String text) {
        if (text.length() <= LENGTH) {
            return text;
        }
        int end = LENGTH - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
                + CUT;
    }
}
