package org.keystead.demo.yubikey;

import java.util.HexFormat;
import java.util.Optional;

/** Hexadecimal in sixteen letters that lie in the same place on most keyboards. */
final class Modhex {

    private static final String MODHEX = "cbdefghijklnrtuv";
    private static final String HEX = "0123456789abcdef";

    private Modhex() {}

    static String encode(byte[] bytes) {
        return translate(HexFormat.of().formatHex(bytes), HEX, MODHEX);
    }

    /** Empty for an odd length or a foreign letter. */
    static Optional<byte[]> decode(String text) {
        boolean modhex = text.chars().allMatch(c -> MODHEX.indexOf(c) >= 0);
        return modhex && text.length() % 2 == 0
                ? Optional.of(HexFormat.of().parseHex(translate(text, MODHEX, HEX)))
                : Optional.empty();
    }

    private static String translate(String text, String from, String to) {
        StringBuilder translated = new StringBuilder(text.length());
        text.chars().forEach(c -> translated.append(to.charAt(from.indexOf(c))));
        return translated.toString();
    }
}
