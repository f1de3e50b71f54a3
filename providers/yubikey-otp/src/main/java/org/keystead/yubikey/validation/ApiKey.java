package org.keystead.yubikey.validation;

import com.yubico.client.v2.Signature;
import com.yubico.client.v2.exceptions.YubicoSignatureException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** The secret that a client of a validation server shares with it; signs and checks signatures. */
public final class ApiKey {

    private static final int MIN_BYTES = 16;
    private static final int MAX_BYTES = 64;

    private final byte[] secret;

    private ApiKey(byte[] secret) {
        this.secret = secret;
    }

    /**
     * Reads the key as the server issued it.
     *
     * @param base64 16 to 64 bytes in Base64; Yubico issues 20
     * @throws IllegalArgumentException for anything else, without quoting it
     */
    static ApiKey of(String base64) {
        byte[] secret;
        try {
            secret = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            // the cause would quote a character of the secret
            throw new IllegalArgumentException("is not Base64");
        }
        if (secret.length < MIN_BYTES || secret.length > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "has " + secret.length + " bytes, not " + MIN_BYTES + " to " + MAX_BYTES);
        }
        return new ApiKey(secret);
    }

    /** HMAC-SHA-1 over {@code k=v} in the order of the keys, joined by {@code &}, in Base64. */
    String sign(SortedMap<String, String> parameters) {
        String text =
                parameters.entrySet().stream()
                        .map(Map.Entry::toString)
                        .collect(Collectors.joining("&"));
        try {
            return Signature.calculate(text, secret);
        } catch (YubicoSignatureException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-1", e);
        }
    }

    /** Whether {@code signature} is the one of these parameters, in constant time. */
    boolean signed(SortedMap<String, String> parameters, String signature) {
        return same(sign(parameters), signature);
    }

    static boolean same(String expected, String actual) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), actual.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "ApiKey";
    }
}
