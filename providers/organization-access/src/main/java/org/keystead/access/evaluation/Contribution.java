package org.keystead.access.evaluation;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Permission;

/**
 * What one permission of one grant has to do with a section.
 *
 * @param permission empty where the grant's role owns the organization
 * @param actions what it gives of the section, in the catalogue's order; nothing unless it counts
 */
public record Contribution(
        Grant grant, Optional<Permission> permission, GrantStatus standing, Set<String> actions) {

    public Contribution {
        actions = Collections.unmodifiableSet(actions);
    }

    Contribution(Grant grant, Permission permission, GrantStatus standing, Set<String> actions) {
        this(grant, Optional.of(permission), standing, actions);
    }

    static Contribution ownership(Grant grant) {
        return new Contribution(grant, Optional.empty(), GrantStatus.COUNTS, Set.of());
    }

    /** The section that includes the one asked for, if the permission names another one. */
    public Optional<String> includedBy(String section) {
        return permission
                .filter(p -> !p.everySection() && !p.section().equals(section))
                .map(Permission::section);
    }

    public boolean counts() {
        return standing == GrantStatus.COUNTS;
    }
}
