package org.keystead.access.model;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How much of a section a member has; the order is the order of strength. */
public enum Level {
    NONE,
    READ,
    MANAGE;

    private static final Map<String, Level> BY_KEY =
            Stream.of(values()).collect(Collectors.toMap(Level::key, Function.identity()));

    private final String key = name().toLowerCase(Locale.ROOT);

    /**
     * The level as it is written everywhere outside Java: {@code none}, {@code read}, {@code
     * manage}.
     */
    public String key() {
        return key;
    }

    /** The level of that name; empty for any other text, also for one in capitals. */
    public static Optional<Level> of(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    public boolean reaches(Level other) {
        return compareTo(other) >= 0;
    }
}
