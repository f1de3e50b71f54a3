package org.keystead.access.rest;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keystead.access.decision.Decisions;
import org.keystead.access.model.Project;

/** Finds what a caller asks about among what is hers; anything else is not there. */
record CallersPlace(KeycloakSession session, Decisions decisions, UserModel caller) {

    OrganizationModel organization(String aliasOrId) {
        return decisions
                .organization(aliasOrId)
                .filter(organization -> decisions.isMember(organization, caller))
                .orElseThrow(() -> ApiException.notFound("organization"));
    }

    Project project(OrganizationModel organization, String aliasOrId) {
        Managing managing = Managing.by(session, new Unattended(session, caller));
        return ReservedProject.lookup(managing, organization, aliasOrId)
                .orElseThrow(() -> ApiException.notFound("project"));
    }
}
