package org.keystead.access.rest.authzen;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.keycloak.models.KeycloakSession;
import org.keystead.access.decision.Decisions;
import org.keystead.access.json.InvalidDocumentException;
import org.keystead.access.management.Caller;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.rest.http.JsonBody;
import org.keystead.access.rest.http.RefusalStatus;
import org.keystead.access.rest.http.Responses;
import org.keystead.access.rest.http.UnreadableBody;

/** The OpenID Authorization API (AuthZEN 1.0) on the same evaluator as every other answer. */
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "400", ref = "AuthZenError")
@APIResponse(responseCode = "401", ref = "AuthZenUnauthorized")
@APIResponse(responseCode = "403", ref = "AuthZenError")
@APIResponse(responseCode = "404", ref = "NotFound")
@APIResponse(responseCode = "413", ref = "AuthZenError")
public final class AuthZenResource {

    private final KeycloakSession session;
    private final Supplier<Caller> caller;
    private final Decisions decisions;

    public AuthZenResource(KeycloakSession session, Supplier<Caller> caller, Decisions decisions) {
        this.session = session;
        this.caller = caller;
        this.decisions = decisions;
    }

    @POST
    @Path("evaluation")
    @Operation(operationId = "evaluateAccess", summary = "Whether a subject may do something")
    @RequestBody(ref = "AuthZenQuestion")
    @APIResponse(responseCode = "200", ref = "AuthZenDecision")
    public Response evaluation(InputStream body) {
        return answer(
                body,
                (subjects, request) -> new AuthZenEvaluation(decisions, subjects).decide(request));
    }

    /** Several at once; a request without any is a single evaluation. */
    @POST
    @Path("evaluations")
    @Operation(operationId = "evaluateAccesses", summary = "Whether subjects may do several things")
    @RequestBody(ref = "AuthZenBatch")
    @APIResponse(responseCode = "200", ref = "AuthZenDecisions")
    public Response evaluations(InputStream body) {
        return answer(
                body,
                (subjects, request) -> {
                    AuthZenEvaluation evaluation = new AuthZenEvaluation(decisions, subjects);
                    return new AuthZenBatch(evaluation)
                            .decide(request)
                            .<Object>map(all -> Map.of("evaluations", all))
                            .orElseGet(() -> evaluation.decide(request));
                });
    }

    @POST
    @Path("search/subject")
    @Operation(operationId = "searchSubjects", summary = "Who may do something")
    @RequestBody(ref = "AuthZenSubjectSearch")
    @APIResponse(responseCode = "200", ref = "AuthZenEntities")
    public Response subjects(InputStream body) {
        return answer(body, (subjects, request) -> search(subjects).subjects(request));
    }

    @POST
    @Path("search/resource")
    @Operation(operationId = "searchResources", summary = "Where a subject may do something")
    @RequestBody(ref = "AuthZenResourceSearch")
    @APIResponse(responseCode = "200", ref = "AuthZenEntities")
    public Response resources(InputStream body) {
        return answer(body, (subjects, request) -> search(subjects).resources(request));
    }

    @POST
    @Path("search/action")
    @Operation(operationId = "searchActions", summary = "What a subject may do somewhere")
    @RequestBody(ref = "AuthZenActionSearch")
    @APIResponse(responseCode = "200", ref = "AuthZenActions")
    public Response actions(InputStream body) {
        return answer(body, (subjects, request) -> search(subjects).actions(request));
    }

    private AuthZenSearch search(AuthZenSubjects subjects) {
        return new AuthZenSearch(session, decisions, subjects);
    }

    private Response answer(
            InputStream body, BiFunction<AuthZenSubjects, JsonNode, Object> answer) {
        echoRequestId();
        try {
            AuthZenSubjects subjects = new AuthZenSubjects(session, caller.get(), decisions);
            JsonNode request = JsonBody.json(session, body);
            AuthZenEntity.requireObject(request, "the body");
            return Responses.written(answer.apply(subjects, request));
        } catch (AuthZenException e) {
            return AuthZenErrors.of(e.status(), e.getMessage()).build();
        } catch (InvalidDocumentException e) {
            return AuthZenErrors.of(400, e.getMessage()).build();
        } catch (UnreadableBody e) {
            return AuthZenErrors.of(e).build();
        } catch (Refusal e) {
            Response.ResponseBuilder response = AuthZenErrors.of(RefusalStatus.of(e), e.sentence());
            RefusalStatus.headers(e).forEach(response::header);
            return response.build();
        }
    }

    private void echoRequestId() {
        AuthZenErrors.requestId(
                        session.getContext()
                                .getHttpRequest()
                                .getHttpHeaders()
                                .getHeaderString(AuthZenErrors.REQUEST_ID))
                .ifPresent(
                        id ->
                                session.getContext()
                                        .getHttpResponse()
                                        .setHeader(AuthZenErrors.REQUEST_ID, id));
    }
}
