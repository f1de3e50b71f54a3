package org.keystead.access.cache;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last line of what a node tells others of a change: when, by its own clock.
 *
 * <p>It has the form of a subject, so that a node of an older version forgets a subject that nobody
 * has instead of failing. A subject may have the form of this in turn: whoever reads it forgets
 * first.
 */
final class SentAt {

    private static final Pattern FORM = Pattern.compile("sent (\\d{1,15})");

    private SentAt() {}

    static String line(long millis) {
        return "sent " + millis;
    }

    /** How long ago that was; nothing where clocks say that it is yet to come. */
    static Optional<Duration> lag(String line, long nowMillis) {
        Matcher sent = FORM.matcher(line);
        return sent.matches()
                ? Optional.of(
                        Duration.ofMillis(Math.max(0, nowMillis - Long.parseLong(sent.group(1)))))
                : Optional.empty();
    }
}
