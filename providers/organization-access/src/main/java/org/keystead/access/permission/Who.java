package org.keystead.access.permission;

import java.util.List;
import java.util.Optional;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.decision.Decisions;
import org.keystead.access.evaluation.Reaching;
import org.keystead.access.model.Level;
import org.keystead.access.model.Project;
import org.keystead.access.model.Reach;
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

    public Reach level(Section section, Level level) {
        return Reaching.level(
                decisions.catalogue(), decisions.allRoles(organization), section, level, project);
    }

    public Reach action(Section section, String action) {
        return Reaching.action(
                decisions.catalogue(), decisions.allRoles(organization), section, action, project);
    }

    List<MemberRow> rows(Reach reach, Page page) {
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
    public List<String> after(Reach reach, String user, int max) {
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

    public long count(Reach reach) {
        return decisions.closed(organization, project)
                ? 0
                : access.members()
                        .countReaching(
                                organization.getId(),
                                reach,
                                project.map(Project::id),
                                Decisions.now());
    }

    public List<MemberRepresentation> members(Reach reach, Page page) {
        return new MemberList(access, decisions, organization).of(rows(reach, page), false);
    }
}
