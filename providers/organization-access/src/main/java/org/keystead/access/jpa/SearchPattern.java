package org.keystead.access.jpa;

import java.util.Locale;

/** What people type, as a {@code like} pattern in which nothing of it is special. */
final class SearchPattern {

    private SearchPattern() {}

    static String containing(String text) {
        return "%" + literal(text.toLowerCase(Locale.ROOT)) + "%";
    }

    /** Every path that goes on from that one. */
    static String below(String path) {
        return literal(path) + "/%";
    }

    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
