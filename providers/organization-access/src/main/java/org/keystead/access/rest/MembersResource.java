package org.keystead.access.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Project;
import org.keystead.access.spi.MemberFilter;

/** The members of one organization and what they hold. */
@Produces(MediaType.APPLICATION_JSON)
public final class MembersResource {

    private final Managing managing;
    private final OrganizationModel organization;

    MembersResource(Managing managing, OrganizationModel organization) {
        this.managing = managing;
        this.organization = organization;
    }

    /** Ordered by user name; {@code search}, {@code role} and {@code project} narrow it. */
    @GET
    public Response list() {
        managing.authority().require(organization, Governing.MEMBERS, Governing.VIEW);
        Query query = managing.query();
        RealmModel realm = managing.session().getContext().getRealm();
        List<UserModel> users =
                managing
                        .access()
                        .members()
                        .list(organization.getId(), filter(query), query.page())
                        .stream()
                        .map(id -> managing.session().users().getUserById(realm, id))
                        .filter(Objects::nonNull)
                        .toList();
        Map<String, List<Grant>> grants =
                managing.access()
                        .grants()
                        .of(organization.getId(), users.stream().map(UserModel::getId).toList());
        MemberSummary summary = new MemberSummary(managing.decisions().roles(organization));
        return Answers.ok(
                users.stream().map(user -> summary.of(user, grants.get(user.getId()))).toList());
    }

    @GET
    @Path("count")
    public Response count() {
        managing.authority().require(organization, Governing.MEMBERS, Governing.VIEW);
        MemberFilter filter = filter(managing.query());
        return Answers.ok(managing.access().members().count(organization.getId(), filter));
    }

    @Path("{user}")
    public MemberResource member(@PathParam("user") String user) {
        return new MemberResource(managing, organization, managing.member(organization, user));
    }

    /** A project that does not exist is nobody's. */
    private MemberFilter filter(Query query) {
        Optional<String> project =
                query.text("project")
                        .map(
                                alias ->
                                        managing.decisions()
                                                .project(organization, alias)
                                                .map(Project::id)
                                                .orElseThrow(
                                                        () -> ApiException.notFound("project")));
        return new MemberFilter(query.text("search"), query.text("role"), project);
    }
}
