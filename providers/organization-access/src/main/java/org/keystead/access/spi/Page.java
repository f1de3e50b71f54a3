package org.keystead.access.spi;

/**
 * Part of an ordered list.
 *
 * @param first how many to leave out, from 0
 * @param max how many to give at most, from 0 to {@link #LIMIT}
 */
public record Page(int first, int max) {

    public static final int DEFAULT_MAX = 100;
    public static final int LIMIT = 1000;

    public Page {
        if (first < 0 || max < 0 || max > LIMIT) {
            throw new IllegalArgumentException("a page is 0 or more, and " + LIMIT + " at most");
        }
    }
}
