package org.keystead.access.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.rest.representation.OrganizationRepresentation;
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

    /** Ordered by name; {@code search} looks into names and domains for administrators. */
    @GET
    public Response list() {
        Query query = managing.query();
        Page page = query.page();
        List<OrganizationRepresentation> list =
                organizations
                        .list(query.text("search"), page)
                        .map(o -> OrganizationResource.brief(o))
                        .toList();
        return Answers.ok(list);
    }

    @GET
    @Path("count")
    public Response count() {
        return Answers.ok(organizations.count(managing.query().text("search")));
    }

    @POST
    public Response create(InputStream body) {
        OrganizationRequest request =
                RequestBody.object(
                        managing.session(),
                        body,
                        (f, faults) -> OrganizationRequest.read(f, faults));
        OrganizationModel created = organizations.found(request);
        return Answers.created(
                managing.session(), created.getAlias(), OrganizationResource.brief(created));
    }

    @Path("{organization}")
    public OrganizationResource organization(@PathParam("organization") String aliasOrId) {
        return new OrganizationResource(
                managing,
                managing.authority()
                        .organization(aliasOrId)
                        .orElseThrow(() -> ApiException.notFound("organization")));
    }
}
