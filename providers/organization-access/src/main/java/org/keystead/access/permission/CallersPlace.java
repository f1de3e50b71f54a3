package org.keystead.access.permission;

import org.keycloak.models.OrganizationModel;
import org.keystead.access.decision.Decisions;
import org.keystead.access.model.Project;
import org.keystead.access.refusal.Refusal;

/** Finds what a caller asks about among their own; anything else does not exist for them. */
public record CallersPlace(Decisions decisions, Subject caller) {

    public OrganizationModel organization(String idOrAlias) {
        return decisions
                .organization(idOrAlias, caller.user().getId())
                .filter(caller::reaches)
                .orElseThrow(() -> Refusal.notFound("organization"));
    }

    public Project project(OrganizationModel organization, String idOrAlias) {
        return decisions
                .project(organization, idOrAlias)
                .orElseThrow(() -> Refusal.notFound("project"));
    }
}
