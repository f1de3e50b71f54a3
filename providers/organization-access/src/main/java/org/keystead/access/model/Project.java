package org.keystead.access.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A group of an organization's resources.
 *
 * @param alias unique in the organization
 */
public record Project(
        String id,
        String organization,
        String alias,
        String name,
        Optional<String> description,
        Kind kind,
        boolean enabled,
        Map<String, List<String>> attributes) {

    /** Whether a project is like any other or stands for the control panel itself. */
    public enum Kind {
        STANDARD,
        /** The one locked project of an organization: not deletable, not renamable. */
        RESERVED;

        /** {@code standard} or {@code reserved}. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Project {
        attributes = Map.copyOf(attributes);
    }

    /** Whether that is its id or its alias. */
    public boolean isNamed(String idOrAlias) {
        return id.equals(idOrAlias) || alias.equals(idOrAlias);
    }

    public boolean reserved() {
        return kind == Kind.RESERVED;
    }
}
