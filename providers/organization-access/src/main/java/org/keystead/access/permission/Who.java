package org.keystead.access.permission;

import java.util.List;
import java.util.Optional;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.decision.Decisions;
import org.keystead.access.evaluation.QueryPlanner;
import org.keystead.access.model.Level;
import org.keystead.access.model.Project;
import org.keystead.access.model.QueryPlan;
import org.keystead.access.model.Section;
import org.keystead.access.representation.MemberRepresentation;
import org.keystead.access.spi.MemberRow;
import org.keystead.access.spi.OrganizationAccessProvider;
import org.keystead.access.spi.Page;

/** Who may do something: found by their grants, never by asking about everybody. */
public record Who(
        OrganizationAccessProvider access,
        Decisions decisions,
        OrganizationModel organization,
        Optional<Project> project) {

    public QueryPlan level(Section section, Level level) {
        return QueryPlanner.level(
                decisions.catalogue(), decisions.allRoles(organization), section, level, project);
    }

    public QueryPlan action(Section section, String action) {
        return QueryPlanner.action(
                decisions.catalogue(), decisions.allRoles(organization), section, action, project);
    }

    List<MemberRow> rows(QueryPlan reach, Page page) {
        return decisions.closed(organization, project)
                ? List.of()
                : access.members()
                        .reaching(
                                organization.getId(),
                                reach,
                                project.map(Project::id),
                                Decisions.now(),
                                page);
    }

    /** The ids of those who come after that one, in that order. */
    public List<String> after(QueryPlan reach, String user, int max) {
        return decisions.closed(organization, project)
                ? List.of()
                : access.members()
                        .reachingAfter(
                                organization.getId(),
                                reach,
                                project.map(Project::id),
                                Decisions.now(),
                                user,
                                max);
    }

    public long count(QueryPlan reach) {
        return decisions.closed(organization, project)
                ? 0
                : access.members()
                        .countReaching(
                                organization.getId(),
                                reach,
                                project.map(Project::id),
                                Decisions.now());
    }

    public List<MemberRepresentation> members(QueryPlan reach, Page page) {
        return new MemberList(access, decisions, organization).of(rows(reach, page), false);
    }
}
