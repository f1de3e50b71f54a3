package org.keystead.it.apikey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** Secrets of API keys as {@code docs/api-keys.md} describes them. */
public final class Guesses {

    private Guesses() {}

    public static String of(String id) {
        String text = "ksk_" + id + "R".repeat(43);
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        return text + HexFormat.of().toHexDigits((int) crc.getValue());
    }

    public static String sha256(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(secret.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
