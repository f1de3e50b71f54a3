package org.keystead.email;

import java.util.Map;
import java.util.Optional;

/**
 * A code that was mailed and not used, as it is stored: without the code.
 *
 * @param seed random text that the code is a keyed hash of
 * @param keyId which of the realm's keys that hash is made with
 * @param expires when it ends, in seconds since 1970
 * @param sent when it was last mailed, in seconds since 1970
 */
record PendingCode(String seed, String keyId, long expires, long sent) {

    private static final String SEED = "seed";
    private static final String KEY_ID = "key";
    private static final String EXPIRES = "expires";
    private static final String SENT = "sent";

    static Optional<PendingCode> from(Map<String, String> notes) {
        if (notes == null) {
            return Optional.empty();
        }
        return Optional.of(
                new PendingCode(
                        notes.get(SEED),
                        notes.get(KEY_ID),
                        Long.parseLong(notes.get(EXPIRES)),
                        Long.parseLong(notes.get(SENT))));
    }

    Map<String, String> notes() {
        return Map.of(
                SEED,
                seed,
                KEY_ID,
                keyId,
                EXPIRES,
                String.valueOf(expires),
                SENT,
                String.valueOf(sent));
    }

    PendingCode sentAt(long now) {
        return new PendingCode(seed, keyId, expires, now);
    }

    long secondsLeft(long now) {
        return expires - now;
    }
}
