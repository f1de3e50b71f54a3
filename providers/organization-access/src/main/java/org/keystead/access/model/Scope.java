package org.keystead.access.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where grants on a section count. */
public enum Scope {
    /** In one project, or through the organization in all of them. */
    PROJECT,
    /** Always account-wide: a grant at a project gives nothing of it. */
    ORGANIZATION;

    /** As written in the catalogue: {@code project}, {@code organization}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Scope> of(String key) {
        return Stream.of(values()).filter(value -> value.key().equals(key)).findFirst();
    }
}
