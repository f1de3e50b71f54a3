package org.keystead.access.management;

import java.util.List;
import java.util.Optional;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.decision.Decisions;
import org.keystead.access.evaluation.EffectivePermissions;
import org.keystead.access.evaluation.Evaluator;
import org.keystead.access.evaluation.Giving;
import org.keystead.access.model.Access;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Grant;
import org.keystead.access.model.KnownRoles;
import org.keystead.access.model.Project;

/**
 * What the grants of one organization are judged by during one change: the realm's catalogue, and
 * the roles that are there.
 *
 * <p>The roles are read once, when they are first asked for. Ask only under the organization's
 * lock: nobody else changes them until the commit.
 */
public final class GrantEvaluation {

    private final Decisions decisions;
    private final OrganizationModel organization;
    private KnownRoles roles;

    public GrantEvaluation(Decisions decisions, OrganizationModel organization) {
        this.decisions = decisions;
        this.organization = organization;
    }

    public KnownRoles roles() {
        if (roles == null) {
            roles = decisions.roles(organization);
        }
        return roles;
    }

    public Catalogue catalogue() {
        return decisions.catalogue();
    }

    /** Whether the organization still has that role, or the catalogue that section. */
    public boolean knows(Access access) {
        return access instanceof Access.Direct direct
                ? catalogue().section(direct.permission().section()).isPresent()
                : roles().of(access).isPresent();
    }

    /** What these grants give now to an enabled member. */
    public EffectivePermissions evaluate(List<Grant> grants, Optional<Project> project) {
        return new Evaluator(catalogue(), roles()).evaluate(grants, project, Decisions.now());
    }

    /** What grants would give by themselves. */
    public Giving giving() {
        return new Giving(catalogue(), roles());
    }
}
