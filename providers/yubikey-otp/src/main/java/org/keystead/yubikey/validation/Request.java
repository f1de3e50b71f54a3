package org.keystead.yubikey.validation;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import org.keystead.yubikey.otp.Otp;

/**
 * One question to the validation servers; a retry asks the same one, nonce included, so that two
 * servers that talk to each other can tell a retry from a replay.
 *
 * @param nonce 32 hex characters nobody can foresee (the protocol asks for 16 to 40)
 */
record Request(int clientId, Otp otp, String nonce, boolean counters) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Request of(Settings settings, Otp otp) {
        byte[] nonce = new byte[16];
        RANDOM.nextBytes(nonce);
        return new Request(
                settings.clientId(), otp, HexFormat.of().formatHex(nonce), settings.counters());
    }

    /** The query parameters, signature included. */
    SortedMap<String, String> parameters(ApiKey key) {
        SortedMap<String, String> parameters = new TreeMap<>();
        parameters.put("id", Integer.toString(clientId));
        parameters.put("nonce", nonce);
        parameters.put("otp", otp.value());
        if (counters) {
            parameters.put("timestamp", "1");
        }
        String signature = key.sign(parameters);
        parameters.put("h", signature);
        return parameters;
    }

    @Override
    public String toString() {
        return "Request for " + otp;
    }
}
