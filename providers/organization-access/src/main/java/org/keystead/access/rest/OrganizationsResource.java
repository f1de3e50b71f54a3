package org.keystead.access.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.management.Managing;
import org.keystead.access.organization.OrganizationRequest;
import org.keystead.access.organization.Organizations;
import org.keystead.access.owner.Attention;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.representation.OrganizationRepresentation;
import org.keystead.access.representation.Representations;
import org.keystead.access.rest.http.JsonBody;
import org.keystead.access.rest.http.PageQuery;
import org.keystead.access.rest.http.Query;
import org.keystead.access.rest.http.Responses;
import org.keystead.access.spi.Page;

/** The organizations that the caller manages or belongs to. */
@Produces(MediaType.APPLICATION_JSON)
public final class OrganizationsResource {

    private final Managing managing;
    private final Organizations organizations;

    OrganizationsResource(Managing managing, Organizations organizations) {
        this.managing = managing;
        this.organizations = organizations;
    }

    /**
     * Ordered by name; for administrators, {@code search} looks into names and domains, and {@code
     * attention=no-usable-owner} gives those without an owner who can act.
     */
    @GET
    @Operation(
            operationId = "listOrganizations",
            summary = "The organizations that the caller manages or belongs to")
    @APIResponseSchema(OrganizationRepresentation[].class)
    public Response list(
            @QueryParam("search") @Parameter(ref = "search") String search,
            @QueryParam("attention") @Parameter(ref = "attention") String kind,
            @BeanParam PageQuery query) {
        Page page = query.page();
        Attention attention = new Attention(managing);
        boolean asked = attention.asked(Query.text(Attention.PARAMETER, kind));
        List<OrganizationModel> found =
                organizations.list(Query.text("search", search), page).toList();
        if (asked) {
            found = attention.list(page).toList();
        }
        Set<String> ownerless = attention.among(found);
        return Responses.ok(
                found.stream()
                        .map(o -> Representations.organization(o, ownerless.contains(o.getId())))
                        .toList());
    }

    @GET
    @Path("count")
    @Operation(operationId = "countOrganizations", summary = "How many these are")
    @APIResponseSchema(Long.class)
    public Response count(
            @QueryParam("search") @Parameter(ref = "search") String search,
            @QueryParam("attention") @Parameter(ref = "attention") String kind) {
        Attention attention = new Attention(managing);
        boolean asked = attention.asked(Query.text(Attention.PARAMETER, kind));
        long count = organizations.count(Query.text("search", search));
        return Responses.ok(asked ? attention.count() : count);
    }

    @POST
    @Operation(operationId = "createOrganization", summary = "Makes or founds an organization")
    @RequestBody(ref = "Organization")
    @APIResponseSchema(value = OrganizationRepresentation.class, responseCode = "201")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response create(InputStream body) {
        managing.authority().requireFounding();
        OrganizationRequest request =
                JsonBody.object(
                        managing.session(),
                        body,
                        (f, faults) -> OrganizationRequest.read(f, faults));
        managing.authority().askAgain();
        OrganizationModel created = organizations.create(request);
        return Responses.created(
                managing.session(), created.getAlias(), Representations.organization(created));
    }

    @Path("{organization}")
    public OrganizationResource organization(@PathParam("organization") String idOrAlias) {
        return new OrganizationResource(
                managing,
                managing.authority()
                        .organization(idOrAlias)
                        .orElseThrow(() -> Refusal.notFound("organization")));
    }
}
