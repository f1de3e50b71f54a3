package org.keystead.it.browser;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app with Keycloak's default policy (RFC 6238: 6 digits, 30 s, HMAC-SHA1). */
public final class Totp {

    private static final int STEP_SECONDS = 30;
    private final byte[] secret;
    private long lastStep = -2;

    /**
     * @param secret as Keycloak stores it: its bytes are the key, it is not Base32
     */
    public Totp(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A code that was not given before; the next step's when the current one is spent, which
     * Keycloak's look-around window of one step accepts.
     */
    public String code() {
        long now = Instant.now().getEpochSecond() / STEP_SECONDS;
        lastStep = Math.max(now, lastStep + 1);
        if (lastStep > now + 1) {
            throw new IllegalStateException("more codes asked for than an app can show");
        }
        return code(lastStep);
    }

    private String code(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & 0x7fffffff;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
