package org.keystead.it.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.keystead.it.server.Api;

/** A client's key that proves possession of a token (RFC 9449). */
public final class DpopKey {

    private final KeyPair pair;

    public DpopKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public String proof(String method, String url) {
        return signed(claims(method, url));
    }

    public String proof(String method, String url, String token) {
        Map<String, Object> claims = claims(method, url);
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(token.getBytes(StandardCharsets.US_ASCII));
            claims.put("ath", encode(hash));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return signed(claims);
    }

    private static Map<String, Object> claims(String method, String url) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("htm", method);
        claims.put("htu", url);
        claims.put("iat", Instant.now().getEpochSecond());
        return claims;
    }

    private String signed(Map<String, Object> claims) {
        ECPublicKey key = (ECPublicKey) pair.getPublic();
        Map<String, Object> jwk =
                Map.of(
                        "kty",
                        "EC",
                        "crv",
                        "P-256",
                        "x",
                        coordinate(key.getW().getAffineX()),
                        "y",
                        coordinate(key.getW().getAffineY()));
        String content =
                json(Map.of("typ", "dpop+jwt", "alg", "ES256", "jwk", jwk)) + "." + json(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(pair.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String json(Object value) {
        try {
            return encode(Api.JSON.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String coordinate(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(bytes.length, 32);
        System.arraycopy(
                Arrays.copyOfRange(bytes, bytes.length - length, bytes.length),
                0,
                fixed,
                32 - length,
                length);
        return encode(fixed);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
