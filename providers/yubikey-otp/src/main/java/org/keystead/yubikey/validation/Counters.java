package org.keystead.yubikey.validation;

import java.util.Comparator;

/**
 * Where a key stood when it typed: it only ever moves forward.
 *
 * @param session counts the times the key was plugged in, 0 to 32767
 * @param use counts the passwords since, 0 to 255
 */
public record Counters(int session, int use) implements Comparable<Counters> {

    private static final Comparator<Counters> ORDER =
            Comparator.comparingInt(Counters::session).thenComparingInt(Counters::use);

    public boolean isAfter(Counters earlier) {
        return compareTo(earlier) > 0;
    }

    @Override
    public int compareTo(Counters other) {
        return ORDER.compare(this, other);
    }
}
