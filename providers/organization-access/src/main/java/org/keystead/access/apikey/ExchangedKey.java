package org.keystead.access.apikey;

import java.time.Instant;
import java.util.Optional;

/**
 * A key whose secret was shown for a token that speaks in its place.
 *
 * @param mark what the token says of the secret, so that it counts no longer than that; nobody
 *     learns the secret from it
 * @param end when the secret ends; empty for never
 */
public record ExchangedKey(VerifiedKey verified, String mark, Optional<Instant> end) {}
