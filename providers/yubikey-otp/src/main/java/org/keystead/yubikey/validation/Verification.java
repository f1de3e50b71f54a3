package org.keystead.yubikey.validation;

import java.time.Duration;
import java.util.Optional;

/**
 * The outcome of asking about one one-time password.
 *
 * @param counters where the key stood when it typed; empty if no server said
 * @param took from the first question to the decision
 */
public record Verification(Verdict verdict, Optional<Counters> counters, Duration took) {}
