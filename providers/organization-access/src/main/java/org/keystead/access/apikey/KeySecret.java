package org.keystead.access.apikey;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.keycloak.common.util.SecretGenerator;

/**
 * The secret of an API key: {@code ksk_}, the key's id, 256 random bits and a checksum, all letters
 * and digits, so that scanners recognise it and neither shell nor URL has to escape it.
 *
 * <p>A mistyped one is known by its checksum, without asking anybody.
 */
public final class KeySecret {

    /** What every secret begins with, and no id does. */
    public static final String PREFIX = "ksk_";

    /** Twenty-two of 62 characters are 130 bits. */
    private static final int ID = 22;

    /** Forty-three of 62 characters are 256 bits. */
    private static final int RANDOM = 43;

    private static final int CHECKSUM = 8;

    private static final Pattern FORM =
            Pattern.compile("ksk_[0-9A-Za-z]{" + (ID + RANDOM) + "}[0-9a-f]{" + CHECKSUM + "}");

    private final String text;

    private KeySecret(String text) {
        this.text = text;
    }

    /** The id of a key that is yet to be made. */
    static String newId() {
        return random(ID);
    }

    /** A new secret of the key with that id. */
    static KeySecret of(String id) {
        String unchecked = PREFIX + id + random(RANDOM);
        return new KeySecret(unchecked + checksum(unchecked));
    }

    /** The secret that is written there; none of a text that no key can have. */
    public static Optional<KeySecret> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        int end = text.length() - CHECKSUM;
        return checksum(text.substring(0, end)).equals(text.substring(end))
                ? Optional.of(new KeySecret(text))
                : Optional.empty();
    }

    public String id() {
        return text.substring(PREFIX.length(), PREFIX.length() + ID);
    }

    /** All of it, for whoever made it, once. */
    public String text() {
        return text;
    }

    /** What is kept of it. */
    String hash() {
        return Sha256.of(text);
    }

    private static String random(int length) {
        return SecretGenerator.getInstance().randomString(length, SecretGenerator.ALPHANUM);
    }

    private static String checksum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    /** Says nothing that a log should not have. */
    @Override
    public String toString() {
        return "KeySecret[" + id() + "]";
    }
}
