package org.keystead.access.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How much of a section a member has; the order is the order of strength. */
public enum Level {
    NONE,
    READ,
    MANAGE;

    /**
     * The level as it is written everywhere outside Java: {@code none}, {@code read}, {@code
     * manage}.
     */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The level of that name; empty for any other text, also for one in capitals. */
    public static Optional<Level> of(String key) {
        return Stream.of(values()).filter(level -> level.key().equals(key)).findFirst();
    }

    public boolean reaches(Level other) {
        return compareTo(other) >= 0;
    }
}
