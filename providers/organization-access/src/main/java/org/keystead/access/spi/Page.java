package org.keystead.access.spi;

import java.util.Optional;

/**
 * Part of an ordered list.
 *
 * @param first how many to leave out, from 0
 * @param max how many to give at most, from 0 to {@link #LIMIT}
 * @param after begin after whoever has that name in a list by names, which takes as long wherever
 *     that is; empty to begin with the first
 */
public record Page(int first, int max, Optional<String> after) {

    public static final int DEFAULT_MAX = 100;
    public static final int LIMIT = 1000;

    public Page {
        if (first < 0 || max < 0 || max > LIMIT) {
            throw new IllegalArgumentException("a page is 0 or more, and " + LIMIT + " at most");
        }
    }

    public Page(int first, int max) {
        this(first, max, Optional.empty());
    }

    /** The same of what comes after that name. */
    public Page after(Optional<String> name) {
        return new Page(first, max, name);
    }
}
