package org.keystead.access.rest;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.keystead.access.organization.OrganizationProjects;
import org.keystead.access.rest.http.Query;
import org.keystead.access.spi.MemberFilter;

/** Which members are asked for, as it was sent. */
public final class MemberQuery {

    @QueryParam("search")
    @Parameter(ref = "search")
    public String search;

    @QueryParam("role")
    @Parameter(ref = "role")
    public String role;

    @QueryParam("project")
    @Parameter(ref = "of-project")
    public String project;

    /** A project that does not exist is nobody's. */
    MemberFilter filter(OrganizationProjects projects) {
        Optional<String> id = Query.text("project", project).map(alias -> projects.get(alias).id());
        return new MemberFilter(Query.text("search", search), Query.text("role", role), id);
    }
}
