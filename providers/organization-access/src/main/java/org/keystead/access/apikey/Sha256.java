package org.keystead.access.apikey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.keycloak.crypto.JavaAlgorithm;
import org.keycloak.jose.jws.crypto.HashUtils;

/** Digests of what is random enough that a slower digest would protect it no better. */
final class Sha256 {

    private Sha256() {}

    /** In hexadecimal digits. */
    static String of(String text) {
        return HexFormat.of()
                .formatHex(
                        HashUtils.hash(
                                JavaAlgorithm.SHA256, text.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Compares two digests in a time that tells nothing of them. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
