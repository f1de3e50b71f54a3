package org.keystead.access.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.connections.jpa.support.EntityManagers;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keystead.access.catalogue.CatalogueJson;
import org.keystead.access.decision.Decisions;
import org.keystead.access.management.Managing;
import org.keystead.access.model.Grant;
import org.keystead.access.model.KnownRoles;
import org.keystead.access.model.Project;
import org.keystead.access.model.Role;
import org.keystead.access.plan.Holding;
import org.keystead.access.plan.OrganizationPlan;
import org.keystead.access.plan.ProjectState;
import org.keystead.access.plan.Step;
import org.keystead.access.representation.Representations;
import org.keystead.access.spi.OrganizationAccessProvider;

/** Does to one organization what a plan says, each step with its admin event. */
final class OrganizationChange {

    /** How many grants the session holds until they are written. */
    private static final int AT_ONCE = 500;

    private final Managing managing;
    private final OrganizationModel organization;
    private final CurrentOrganization current;
    private final Map<String, String> users;
    private final OrganizationAccessProvider store;
    private final Map<String, Project> projects;
    private final Map<String, Project> projectsById = new HashMap<>();
    private KnownRoles roles;

    /**
     * A change of what is there.
     *
     * @param users ids by user name, of everybody whom the plan gives something
     */
    OrganizationChange(
            Managing managing,
            OrganizationModel organization,
            CurrentOrganization current,
            Map<String, String> users) {
        this.managing = managing;
        this.organization = organization;
        this.current = current;
        this.users = users;
        this.store = managing.access();
        this.projects = new HashMap<>(current.projects());
        projects.values().forEach(project -> projectsById.put(project.id(), project));
        this.roles = managing.decisions().roles(organization);
    }

    /** What is taken goes first; projects and roles are there before they are given. */
    void apply(OrganizationPlan plan) {
        plan.grants().forEach(this::take);
        plan.projects().stream().filter(s -> s.after().isEmpty()).forEach(this::project);
        plan.roles().stream().filter(s -> s.after().isEmpty()).forEach(this::role);
        plan.projects().stream().filter(s -> s.after().isPresent()).forEach(this::project);
        plan.roles().stream().filter(s -> s.after().isPresent()).forEach(this::role);
        EntityManagers.flush(managing.session(), false);
        roles = managing.decisions().roles(organization);
        give(plan.grants());
    }

    private void project(Step<ProjectState> step) {
        String alias = step.subject().alias();
        Optional<Project> before = Optional.ofNullable(projects.get(alias));
        String id = before.map(Project::id).orElseGet(KeycloakModelUtils::generateId);
        Optional<Project> after = step.after().map(p -> p.toProject(id, organization.getId()));
        switch (step.kind()) {
            case CREATE -> store.projects().create(after.orElseThrow());
            case CHANGE -> store.projects().update(after.orElseThrow());
            case REMOVE -> store.projects().remove(before.orElseThrow());
        }
        after.ifPresent(project -> projects.put(alias, project));
        after.ifPresent(project -> projectsById.put(id, project));
        changed(
                step.kind(),
                "PROJECT",
                "/projects/" + id,
                before.map(Representations::project),
                after.map(Representations::project));
    }

    private void role(Step<Role> step) {
        String name = step.subject().name();
        switch (step.kind()) {
            case CREATE -> store.roles().create(organization.getId(), step.after().orElseThrow());
            case CHANGE -> store.roles().update(organization.getId(), step.after().orElseThrow());
            case REMOVE -> store.roles().remove(organization.getId(), name);
        }
        changed(
                step.kind(),
                "ROLE",
                "/roles/" + name,
                step.before().map(CatalogueJson::write),
                step.after().map(CatalogueJson::write));
    }

    /** Also what stands in the way of a grant: one with another end, or one that is over. */
    private void take(Step<Holding> step) {
        Grant held = current.grants().get(step.subject().key());
        if (held != null) {
            store.grants().remove(held);
            if (step.kind() == Step.Kind.REMOVE) {
                changed(
                        step.kind(),
                        "GRANT",
                        path(held),
                        Optional.of(json(held)),
                        Optional.empty());
            }
        }
    }

    /** Comes last, since the session forgets what was written. */
    private void give(List<Step<Holding>> steps) {
        List<Step<Holding>> giving =
                steps.stream().filter(step -> step.kind() != Step.Kind.REMOVE).toList();
        for (int from = 0; from < giving.size(); from += AT_ONCE) {
            int to = Math.min(from + AT_ONCE, giving.size());
            store.grants()
                    .addAll(
                            organization.getId(),
                            giving.subList(from, to).stream().map(this::given).toList());
            EntityManagers.flush(managing.session(), true);
        }
    }

    private Grant given(Step<Holding> step) {
        Grant grant = grant(step.subject());
        changed(
                step.kind(),
                "GRANT",
                path(grant),
                step.before().map(h -> json(current.grants().get(h.key()))),
                Optional.of(json(grant)));
        return grant;
    }

    private Grant grant(Holding holding) {
        return new Grant(
                KeycloakModelUtils.generateId(),
                organization.getId(),
                users.get(holding.username()),
                holding.access(),
                holding.project().map(alias -> projects.get(alias).id()),
                holding.expiresAt(),
                Optional.of(managing.authority().actor().getId()),
                Decisions.now());
    }

    private Object json(Grant grant) {
        return Representations.grant(grant, grant.project().map(projectsById::get), roles);
    }

    private static String path(Grant grant) {
        return "/members/" + grant.user() + "/grants/" + grant.id();
    }

    private void changed(
            Step.Kind kind, String type, String path, Optional<?> before, Optional<?> after) {
        OperationType operation =
                switch (kind) {
                    case CREATE -> OperationType.CREATE;
                    case CHANGE -> OperationType.UPDATE;
                    case REMOVE -> OperationType.DELETE;
                };
        managing.changed(
                operation,
                type,
                "organizations/" + organization.getId() + path,
                before.orElse(null),
                after.orElse(null));
    }
}
