package org.keystead.access.model;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A level on a section, less some actions: {@code apps: manage except delete}.
 *
 * @param section a section's key, or {@link #EVERY_SECTION}
 * @param level {@code READ} or {@code MANAGE}
 * @param except actions of the level that it does not give
 */
public record Permission(String section, Level level, SortedSet<String> except) {

    public static final String EVERY_SECTION = "*";

    public Permission {
        except = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(except));
    }

    public static Permission of(String section, Level level, String... except) {
        return new Permission(section, level, new TreeSet<>(Set.of(except)));
    }

    public boolean everySection() {
        return section.equals(EVERY_SECTION);
    }
}
