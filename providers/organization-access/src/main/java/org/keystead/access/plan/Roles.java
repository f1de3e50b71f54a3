package org.keystead.access.plan;

import java.util.List;
import java.util.Optional;
import org.keystead.access.model.KnownRoles;
import org.keystead.access.model.Role;

/** The roles that can be held in one organization, and what grants have of them. */
final class Roles {

    private final KnownRoles known;

    Roles(List<Role> templates, List<Role> custom) {
        this.known = KnownRoles.among(templates, custom);
    }

    KnownRoles known() {
        return known;
    }

    Optional<Role> of(Holding holding) {
        return known.of(holding.access());
    }

    boolean knows(Holding holding) {
        return known.knows(holding.access());
    }
}
