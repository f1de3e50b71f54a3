package org.keystead.yubikey.otp;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What somebody typed or pasted, less what programs put around and into it without its showing. */
final class PlainText {

    private static final Pattern AROUND =
            Pattern.compile("^[\\s\\p{Z}\\p{Pi}\\p{Pf}\"'`„‚]+|[\\s\\p{Z}\\p{Pi}\\p{Pf}\"'`„‚]+$");

    private PlainText() {}

    /** The text in one width and one script's digits. */
    static String of(String typed) {
        StringBuilder plain = new StringBuilder(typed.length());
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .codePoints()
                .filter(PlainText::isSeen)
                .map(PlainText::digit)
                .forEach(plain::appendCodePoint);
        return AROUND.matcher(plain).replaceAll("");
    }

    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT -> false;
            case Character.CONTROL -> Character.isWhitespace(character);
            default -> true;
        };
    }

    private static int digit(int character) {
        return Character.isDigit(character) ? '0' + Character.digit(character, 10) : character;
    }
}
