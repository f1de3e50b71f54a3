package org.keystead.yubikey.otp;

import java.util.Locale;
import java.util.Optional;

/** The sixteen letters that a key types, chosen by Yubico for lying alike on most layouts. */
final class Modhex {

    private static final String LETTERS = "cbdefghijklnrtuv";

    /** Where they lie on the US Dvorak layout, in the order of {@link #LETTERS}. */
    private static final String DVORAK = "jxe.uidchtnbpygk";

    private Modhex() {}

    /** Reads any case, broken lines and a Dvorak layout; empty when the text is something else. */
    static Optional<String> read(String plain) {
        String text = plain.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
        if (consistsOf(LETTERS, text)) {
            return Optional.of(text);
        }
        return consistsOf(DVORAK, text) ? Optional.of(fromDvorak(text)) : Optional.empty();
    }

    private static boolean consistsOf(String letters, String text) {
        return text.chars().allMatch(c -> letters.indexOf(c) >= 0);
    }

    private static String fromDvorak(String text) {
        StringBuilder modhex = new StringBuilder(text.length());
        text.chars().forEach(c -> modhex.append(LETTERS.charAt(DVORAK.indexOf(c))));
        return modhex.toString();
    }
}
