package org.keystead.access.rest;

import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keystead.access.decision.Decisions;
import org.keystead.access.model.Project;

/** Finds what a caller asks about among what is hers; anything else is not there. */
record CallersPlace(Decisions decisions, UserModel caller) {

    OrganizationModel organization(String aliasOrId) {
        return decisions
                .organization(aliasOrId)
                .filter(organization -> decisions.isMember(organization, caller))
                .orElseThrow(() -> ApiException.notFound("organization"));
    }

    Project project(OrganizationModel organization, String aliasOrId) {
        return decisions
                .project(organization, aliasOrId)
                .orElseThrow(() -> ApiException.notFound("project"));
    }
}
