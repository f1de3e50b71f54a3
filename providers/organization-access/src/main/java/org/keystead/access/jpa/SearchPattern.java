package org.keystead.access.jpa;

import java.util.Locale;

/** What people type, as a {@code like} pattern in which nothing of it is special. */
final class SearchPattern {

    private SearchPattern() {}

    static String containing(String text) {
        String literal =
                text.toLowerCase(Locale.ROOT)
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_");
        return "%" + literal + "%";
    }
}
