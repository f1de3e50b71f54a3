package org.keystead.access.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.decision.Assurance;
import org.keystead.access.decision.Decisions;
import org.keystead.access.evaluation.EffectivePermissions;
import org.keystead.access.model.Project;
import org.keystead.access.model.StepUp;
import org.keystead.access.rest.representation.CheckResultsRepresentation;

/** Tells applications what their user, or a user whom they serve, may do. */
@Produces(MediaType.APPLICATION_JSON)
public final class SectionPermissionsResource {

    private final KeycloakSession session;
    private final Caller caller;
    private final Decisions decisions;

    SectionPermissionsResource(KeycloakSession session, Caller caller) {
        this.session = session;
        this.caller = caller;
        this.decisions = new Decisions(session);
    }

    /** The caller's effective permissions in one organization, or without one her tenants. */
    @GET
    public Response permissions() {
        Query query = new Query(session);
        Optional<String> alias = query.text("organization");
        if (alias.isEmpty()) {
            if (query.text("project").isPresent()) {
                query.requiredText("organization");
            }
            return Answers.ok(new Memberships(session, decisions).of(caller.user(), query.page()));
        }
        OrganizationModel organization = membership(alias.get());
        Optional<Project> project = query.text("project").map(p -> project(organization, p));
        EffectivePermissions effective = decisions.effective(organization, caller.user(), project);
        return Answers.tagged(
                session,
                Representations.effective(
                        caller.user(),
                        organization,
                        project,
                        effective,
                        decisions.catalogue(),
                        query.flag("all")));
    }

    /** How many organizations the caller is a member of. */
    @GET
    @Path("count")
    public Response count() {
        return Answers.ok(decisions.organizationsOf(caller.user()).count());
    }

    /** Answers up to a thousand questions of the kind "may she?". */
    @POST
    @Path("check")
    public Response check(InputStream body) {
        CheckRequest request =
                RequestBody.object(
                        session, body, (fields, faults) -> CheckRequest.read(fields, faults));
        Subject subject = Subject.of(session, caller, request);
        return Answers.ok(
                new CheckResultsRepresentation(
                        new Checks(decisions, subject).answer(request.checks())));
    }

    /** 204 when the caller may, 403 when not, 401 when a stronger or fresher login would do. */
    @GET
    @Path("require")
    public Response require() {
        Query query = new Query(session);
        OrganizationModel organization = membership(query.requiredText("organization"));
        Optional<Project> project = query.text("project").map(p -> project(organization, p));
        String section = query.requiredText("section");
        String action = query.requiredText("action");
        EffectivePermissions effective = decisions.effective(organization, caller.user(), project);
        if (!effective.section(section).allows(action)) {
            throw ApiException.forbidden();
        }
        Instant now = Decisions.now();
        return decisions
                .catalogue()
                .section(section)
                .flatMap(s -> StepUps.forAction(s, decisions.catalogue(), action))
                .filter(s -> !Assurance.of(caller.token()).reaches(s, caller.client(), now))
                .map(SectionPermissionsResource::challenge)
                .orElseGet(() -> Response.noContent().build());
    }

    private static Response challenge(StepUp stepUp) {
        StringBuilder challenge =
                new StringBuilder("Bearer error=\"insufficient_user_authentication\"")
                        .append(", error_description=\"A stronger or fresher login is needed\"")
                        .append(", acr_values=\"")
                        .append(stepUp.acr().replaceAll("[\"\\\\]", ""))
                        .append('"');
        stepUp.maxAge().ifPresent(age -> challenge.append(", max_age=\"").append(age).append('"'));
        return Answers.stepUpNeeded(challenge.toString());
    }

    private OrganizationModel membership(String aliasOrId) {
        return decisions
                .organization(aliasOrId)
                .filter(organization -> decisions.isMember(organization, caller.user()))
                .orElseThrow(() -> ApiException.notFound("organization"));
    }

    private Project project(OrganizationModel organization, String aliasOrId) {
        Managing managing = Managing.by(session, new Unattended(session, caller.user()));
        return ReservedProject.lookup(managing, organization, aliasOrId)
                .orElseThrow(() -> ApiException.notFound("project"));
    }
}
