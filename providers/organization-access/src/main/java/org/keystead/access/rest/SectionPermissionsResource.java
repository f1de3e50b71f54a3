package org.keystead.access.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.urls.UrlType;
import org.keystead.access.apikey.Presented;
import org.keystead.access.catalogue.RealmCatalogue;
import org.keystead.access.decision.Decisions;
import org.keystead.access.decision.LocalizedMessages;
import org.keystead.access.json.InvalidDocumentException;
import org.keystead.access.management.MemberAuthority;
import org.keystead.access.model.Project;
import org.keystead.access.permission.CallersPlace;
import org.keystead.access.permission.CheckRequest;
import org.keystead.access.permission.Checks;
import org.keystead.access.permission.KeyAnswers;
import org.keystead.access.permission.Memberships;
import org.keystead.access.permission.PlainChecks;
import org.keystead.access.permission.Reasons;
import org.keystead.access.permission.Subject;
import org.keystead.access.permission.SupportDesk;
import org.keystead.access.representation.CheckResultsRepresentation;
import org.keystead.access.representation.EffectivePermissionsRepresentation;
import org.keystead.access.representation.KeyCheckResultsRepresentation;
import org.keystead.access.representation.KeyDescriptionRepresentation;
import org.keystead.access.representation.MembershipRepresentation;
import org.keystead.access.representation.SupportVerdictRepresentation;
import org.keystead.access.rest.authzen.AuthZenMetadata;
import org.keystead.access.rest.authzen.AuthZenResource;
import org.keystead.access.rest.http.JsonBody;
import org.keystead.access.rest.http.PageQuery;
import org.keystead.access.rest.http.Query;
import org.keystead.access.rest.http.Responses;

/** Tells applications what their user, or a user whom they serve, may do. */
@Produces(MediaType.APPLICATION_JSON)
public final class SectionPermissionsResource {

    private final KeycloakSession session;
    private final Decisions decisions;
    private final Asking asking;

    SectionPermissionsResource(KeycloakSession session) {
        this.session = session;
        this.decisions = new Decisions(session, RealmCatalogue.asFirstSeen(session));
        this.asking = new Asking(session, decisions);
    }

    /**
     * The caller's effective permissions in one organization, or without one their organizations.
     */
    @GET
    @Operation(
            operationId = "getMyPermissions",
            summary = "Effective permissions of the caller, or their organizations")
    @Parameter(ref = "if-none-match")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            oneOf = {
                                                EffectivePermissionsRepresentation.class,
                                                MembershipRepresentation[].class
                                            })))
    @APIResponse(responseCode = "304", ref = "NotModified")
    public Response permissions(
            @QueryParam("organization") @Parameter(ref = "optional-organization") String alias,
            @QueryParam("project") @Parameter(ref = "project") String projectAlias,
            @QueryParam("all") @Parameter(ref = "all") String all,
            @QueryParam("names") @Parameter(ref = "names") String names,
            @BeanParam PageQuery page) {
        Optional<String> organizationAlias = Query.text("organization", alias);
        if (organizationAlias.isEmpty()) {
            if (Query.text("project", projectAlias).isPresent()) {
                Query.requiredText("organization", alias);
            }
            return Responses.ok(
                    new Memberships(session, decisions).of(asking.caller().user(), page.page()));
        }
        Subject subject = asking.self();
        CallersPlace place = new CallersPlace(decisions, subject);
        OrganizationModel organization = place.organization(organizationAlias.get());
        Optional<Project> project =
                Query.text("project", projectAlias).map(p -> place.project(organization, p));
        return Responses.tagged(
                session,
                new PermissionsAnswer(session, decisions)
                        .of(
                                organization,
                                subject,
                                project,
                                Query.flag("all", all),
                                Query.names(names, session, subject.user())));
    }

    /** How many organizations the caller is a member of. */
    @GET
    @Path("count")
    @Operation(
            operationId = "countMyOrganizations",
            summary = "How many organizations the caller is a member of")
    @APIResponseSchema(Long.class)
    public Response count() {
        return Responses.ok(decisions.organizationsOf(asking.caller().user()).count());
    }

    /** Answers up to a thousand questions of the kind "may they?". */
    @POST
    @Path("check")
    @Operation(
            operationId = "checkPermissions",
            summary = "Whether the caller or a subject may do each of up to 1000 things")
    @RequestBody(ref = "Checks")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            oneOf = {
                                                CheckResultsRepresentation.class,
                                                KeyCheckResultsRepresentation.class
                                            })))
    public Response check(InputStream body) {
        CheckRequest request =
                JsonBody.object(session, body, PlainChecks::read, CheckRequest::read);
        if (request.apiKey().isPresent()) {
            return Responses.ok(keys().checks(request.apiKey().get(), request.checks()));
        }
        Subject subject =
                request.subject().isPresent()
                        ? Subject.other(session, asking.caller(), request.subject().get())
                        : asking.self();
        if (request.explain() && subject.key().isPresent()) {
            throw InvalidDocumentException.of("explain", "is not for API keys");
        }
        Optional<Reasons> reasons =
                request.explain()
                        ? Optional.of(
                                new Reasons(
                                        decisions.catalogue(),
                                        LocalizedMessages.to(session, subject.user())))
                        : Optional.empty();
        return Responses.written(
                new CheckResultsRepresentation(
                        new Checks(decisions, subject, reasons).answer(request.checks())));
    }

    /** What an API key is good for. */
    @POST
    @Path("api-key")
    @Operation(operationId = "describeApiKey", summary = "What an API key is good for")
    @RequestBody(ref = "PresentedApiKey")
    @APIResponseSchema(KeyDescriptionRepresentation.class)
    public Response apiKey(InputStream body) {
        Presented presented =
                JsonBody.object(session, body, (fields, faults) -> Presented.alone(fields));
        return Responses.ok(keys().description(presented));
    }

    private KeyAnswers keys() {
        return new KeyAnswers(session, decisions, asking.caller());
    }

    /** 204 when the caller may, 403 when not, 401 when a stronger or fresher login would do. */
    @Path("require")
    public RequireResource require() {
        return new RequireResource(asking.self(), decisions);
    }

    /** The members who reach a level of a section. */
    @Path("who")
    public WhoResource who() {
        return new WhoResource(
                session, new MemberAuthority(session, asking.caller().meantToManage()), decisions);
    }

    /** What the support desk may do for a member who asks about a section. */
    @GET
    @Path("support-verdict")
    @Operation(
            operationId = "getSupportVerdict",
            summary = "What the support desk may do for a member")
    @APIResponseSchema(SupportVerdictRepresentation.class)
    public Response supportVerdict(
            @QueryParam("user") @Parameter(ref = "user") String user,
            @QueryParam("organization") @Parameter(ref = "organization") String organization,
            @QueryParam("project") @Parameter(ref = "project") String project,
            @QueryParam("section") @Parameter(ref = "section") String section) {
        SupportDesk desk = new SupportDesk(session, decisions);
        desk.require(asking.caller().meantToManage().user());
        return Responses.ok(
                desk.verdict(
                        Query.requiredText("user", user),
                        Query.requiredText("organization", organization),
                        Query.text("project", project),
                        Query.requiredText("section", section)));
    }

    /** The OpenID Authorization API (AuthZEN 1.0), relative to this resource. */
    @Path("access/v1")
    public AuthZenResource authZen() {
        return new AuthZenResource(session, asking::caller, decisions);
    }

    /** Where the OpenID Authorization API is; open to everybody. */
    @GET
    @Path(".well-known/authzen-configuration")
    @Operation(
            operationId = "getAuthZenConfiguration",
            summary = "Where the OpenID Authorization API is")
    @SecurityRequirements
    @APIResponse(responseCode = "200", ref = "AuthZenMetadata")
    public Response authZenMetadata() {
        return Responses.ok(AuthZenMetadata.of(session));
    }

    /** The OpenAPI 3.1 description of every endpoint of the pack; open to everybody. */
    @GET
    @Path("openapi")
    @Operation(operationId = "getOpenApiDocument", summary = "This document")
    @SecurityRequirements
    @APIResponse(responseCode = "200", ref = "OpenApi")
    public Response openApi() {
        String server = session.getContext().getUri(UrlType.FRONTEND).getBaseUri().toString();
        return Responses.ok(OpenApiFile.at(server.replaceFirst("/$", "")));
    }
}
