package org.keystead.access.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.decision.Decisions;
import org.keystead.access.decision.StepUps;
import org.keystead.access.evaluation.EffectivePermissions;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Project;
import org.keystead.access.model.StepUp;
import org.keystead.access.permission.CallersPlace;
import org.keystead.access.permission.Subject;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.rest.http.Query;
import org.keystead.access.rest.http.Responses;

/** 204 when the caller may, 403 when not, 401 when a stronger or fresher login would do. */
public final class RequireResource {

    private final Subject caller;
    private final Decisions decisions;

    RequireResource(Subject caller, Decisions decisions) {
        this.caller = caller;
        this.decisions = decisions;
    }

    @GET
    @Operation(
            operationId = "requirePermission",
            summary = "Whether the caller may do one thing, with its step-up challenge")
    @APIResponse(responseCode = "204")
    public Response require(
            @QueryParam("organization") @Parameter(ref = "organization") String alias,
            @QueryParam("project") @Parameter(ref = "project") String projectAlias,
            @QueryParam("section") @Parameter(ref = "section") String sectionKey,
            @QueryParam("action") @Parameter(ref = "action") String actionKey) {
        CallersPlace place = new CallersPlace(decisions, caller);
        OrganizationModel organization =
                place.organization(Query.requiredText("organization", alias));
        Optional<Project> project =
                Query.text("project", projectAlias).map(p -> place.project(organization, p));
        String section = Query.requiredText("section", sectionKey);
        String action = Query.requiredText("action", actionKey);
        Catalogue catalogue = decisions.catalogue();
        EffectivePermissions effective = caller.effective(decisions, organization, project);
        boolean held = effective.section(section).allows(action);
        Optional<StepUp> missing =
                held
                        ? StepUps.missing(
                                catalogue, section, action, caller.assurance(), caller.client())
                        : Optional.empty();
        decisions
                .log(catalogue)
                .decided(
                        caller.user().getId(),
                        organization.getAlias(),
                        project.map(Project::alias),
                        section,
                        action,
                        held && missing.isEmpty());
        boolean nobodyToLogIn = caller.key().isPresent() && missing.isPresent();
        if (!held || nobodyToLogIn) {
            throw Refusal.denied();
        }
        missing.ifPresent(
                stepUp -> {
                    throw Refusal.stepUpNeeded(stepUp);
                });
        return Responses.done();
    }
}
