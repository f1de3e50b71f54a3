package org.keystead.access.model;

import java.util.List;
import java.util.Optional;

/**
 * A named list of permissions.
 *
 * @param name unique among the realm's templates, or among the organization's custom roles
 * @param template whether the realm defines it for all organizations
 * @param owner whether its holders own the organization: everything, everywhere in it
 * @param single whether one member at most may hold it ({@code "cardinality": "one"})
 * @param guarded whether only a realm administrator may take it from its holder ({@code
 *     "protected": true}), where it is a template
 * @param joinsNewProjects whether its holders are granted it at every new project
 */
public record Role(
        String name,
        Optional<String> displayName,
        Optional<String> description,
        List<Permission> permissions,
        boolean template,
        boolean owner,
        boolean single,
        boolean guarded,
        boolean joinsNewProjects) {

    public Role {
        permissions = List.copyOf(permissions);
    }

    /** Whether its holders are kept from owners too: a realm says that, no organization does. */
    public boolean shields() {
        return template && guarded;
    }

    /** Whether it has sections that are yet to be added. */
    public boolean everySection() {
        return permissions.stream().anyMatch(Permission::everySection);
    }
}
