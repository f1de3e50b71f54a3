package org.keystead.yubikey.otp;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Tells a touch that no layout of ours reads, or that went into a field of something else.
 *
 * <p>Whatever the layout, a key presses at least 32 times one of sixteen keys, none of which bears
 * a digit or a blank; what people type by hand does not look so.
 */
public final class Touch {

    private static final int SHORTEST = 32;

    /** One of a password and, as on the Arabic layout, a key that makes two characters. */
    private static final int LONGEST = 64;

    private static final int FACTORY_LENGTH = 44;

    /** Longer than any word; quotation marks, which some layouts make, may be missing. */
    private static final int MOST_OF_IT = 40;

    private static final int KEYS = 16;
    private static final int FEWEST_KEYS = 8;

    /** Enough of it to be sure, where a field cut the rest off. */
    private static final Pattern MODHEX =
            Pattern.compile("[cbdefghijklnrtuv]{16,}", Pattern.CASE_INSENSITIVE);

    private Touch() {}

    /** Whether all of a text came from a key whose letters the keyboard's layout changed. */
    static boolean isOnAnotherLayout(String plain) {
        int[] characters = plain.codePoints().toArray();
        return characters.length <= LONGEST && isFromFewKeys(characters, 0, characters.length);
    }

    /** Whether a touch went into a text, such as a name. */
    public static boolean isIn(String text) {
        String plain = PlainText.of(text);
        if (MODHEX.matcher(plain).find()) {
            return true;
        }
        int[] characters = plain.codePoints().toArray();
        for (int start = 0; start + MOST_OF_IT <= characters.length; start++) {
            if (isFromFewKeys(characters, start, start + MOST_OF_IT)) {
                return true;
            }
        }
        return false;
    }

    /** What was in the field before the touch, as far as that can be recognised. */
    public static String before(String text) {
        String plain = PlainText.of(text);
        int characters = plain.codePointCount(0, plain.length());
        if (characters <= FACTORY_LENGTH) {
            return "";
        }
        String rest =
                plain.substring(0, plain.offsetByCodePoints(0, characters - FACTORY_LENGTH))
                        .strip();
        return isIn(rest) ? "" : rest;
    }

    private static boolean isFromFewKeys(int[] characters, int start, int end) {
        int[] part = Arrays.copyOfRange(characters, start, end);
        long keys = Arrays.stream(part).distinct().count();
        return part.length >= SHORTEST
                && keys >= FEWEST_KEYS
                && keys <= KEYS
                && Arrays.stream(part)
                        .noneMatch(c -> Character.isDigit(c) || Character.isWhitespace(c));
    }
}
