package org.keystead.access.permission;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keystead.access.decision.Decisions;
import org.keystead.access.evaluation.EffectivePermissions;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Project;
import org.keystead.access.representation.MembershipRepresentation;
import org.keystead.access.representation.ProjectReference;
import org.keystead.access.representation.Representations;
import org.keystead.access.spi.OrganizationAccessProvider;
import org.keystead.access.spi.Page;

/** The organizations of one user and, in each, the projects that their grants reach. */
public final class Memberships {

    private final OrganizationAccessProvider access;
    private final Decisions decisions;

    public Memberships(KeycloakSession session, Decisions decisions) {
        this.access = session.getProvider(OrganizationAccessProvider.class);
        this.decisions = decisions;
    }

    public List<MembershipRepresentation> of(UserModel user, Page page) {
        List<OrganizationModel> organizations =
                decisions.organizationsOf(user).skip(page.first()).limit(page.max()).toList();
        List<String> ids = organizations.stream().map(OrganizationModel::getId).toList();
        Map<String, List<Grant>> grants = access.grants().ofUser(user.getId(), ids);
        Map<String, List<Project>> projects = access.projects().enabledOf(ids, Page.LIMIT);
        return organizations.stream()
                .map(
                        organization ->
                                membership(
                                        organization,
                                        grants.get(organization.getId()),
                                        projects.getOrDefault(organization.getId(), List.of())))
                .toList();
    }

    private MembershipRepresentation membership(
            OrganizationModel organization, List<Grant> grants, List<Project> projects) {
        EffectivePermissions effective = decisions.evaluate(organization, grants, Optional.empty());
        Optional<Set<String>> some = ReachedProjects.some(grants);
        List<ProjectReference> reached =
                projects.stream()
                        .filter(project -> some.map(ids -> ids.contains(project.id())).orElse(true))
                        .map(Representations::reference)
                        .toList();
        return new MembershipRepresentation(
                organization.getId(),
                organization.getAlias(),
                organization.getName(),
                effective.owner(),
                effective.roles(),
                reached);
    }
}
