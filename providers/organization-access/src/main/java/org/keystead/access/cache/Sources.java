package org.keystead.access.cache;

import java.util.function.Supplier;

/**
 * How old what a session knows is. Its persistence context gives back what it read first, so what
 * it reads is as old as the session; what it finds remembered is older, and so is everything that
 * is concluded from that.
 */
final class Sources {

    private final Moment began;
    private Moment oldest;

    Sources(Moment began) {
        this.began = began;
        this.oldest = began;
    }

    /** What is read from the database is as old as this. */
    Moment began() {
        return began;
    }

    /** As old as what was used since the current conclusion began. */
    Moment oldest() {
        return oldest;
    }

    void use(Moment since) {
        oldest = oldest.earlier(since);
    }

    /** Draws one conclusion, which is as old as the oldest thing that it uses. */
    <T> T during(Supplier<T> conclusion) {
        Moment before = oldest;
        oldest = began;
        try {
            return conclusion.get();
        } finally {
            oldest = oldest.earlier(before);
        }
    }
}
