package org.keystead.access.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who can have a section at all. */
public enum Availability {
    /** Given by grants. */
    GRANTABLE,
    /** Every member manages it, whatever the grants. */
    EVERYONE,
    /** Only owners manage it, whatever the grants. */
    OWNER_ONLY;

    /** As written in the catalogue: {@code grantable}, {@code everyone}, {@code owner-only}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Availability> of(String key) {
        return Stream.of(values()).filter(value -> value.key().equals(key)).findFirst();
    }
}
