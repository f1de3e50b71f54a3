package org.keystead.access.model;

import java.time.Instant;
import java.util.Optional;

/**
 * What is kept of an API key's secrets: digests of 256 random bits, which nobody turns back.
 *
 * @param current SHA-256 of the secret in hexadecimal digits
 * @param former the same of the secret before the last rotation, as long as it overlaps
 */
public record KeyHashes(String current, Optional<Former> former) {

    /** The digest of a secret that counts until that second. */
    public record Former(String hash, Instant endsAt) {

        @Override
        public String toString() {
            return "Former[endsAt=" + endsAt + "]";
        }
    }

    /** Says nothing that a log should not have. */
    @Override
    public String toString() {
        return "KeyHashes[]";
    }
}
