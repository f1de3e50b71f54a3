package org.keystead.access.permission;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.decision.Decisions;
import org.keystead.access.model.Grant;
import org.keystead.access.model.KnownRoles;
import org.keystead.access.model.Project;
import org.keystead.access.organization.MemberSummary;
import org.keystead.access.representation.GrantRepresentation;
import org.keystead.access.representation.MemberRepresentation;
import org.keystead.access.representation.Representations;
import org.keystead.access.spi.MemberFilter;
import org.keystead.access.spi.MemberRow;
import org.keystead.access.spi.OrganizationAccessProvider;
import org.keystead.access.spi.Page;

/** The people of one organization with what they hold, in as many statements for any page. */
public record MemberList(
        OrganizationAccessProvider access, Decisions decisions, OrganizationModel organization) {

    /** How many grants of one member a list shows; their own list has them all. */
    public static final int MAX_GRANTS = 100;

    /**
     * Those whom the filter lets through, ordered by user name.
     *
     * @param full whether their grants are shown one by one
     */
    public List<MemberRepresentation> page(MemberFilter filter, Page page, boolean full) {
        return of(access.members().list(organization.getId(), filter, page), full);
    }

    List<MemberRepresentation> of(List<MemberRow> rows, boolean full) {
        Map<String, List<Grant>> grants =
                access.grants().of(organization.getId(), rows.stream().map(MemberRow::id).toList());
        KnownRoles roles = decisions.roles(organization);
        MemberSummary summary = new MemberSummary(roles);
        Map<String, Project> projects =
                full
                        ? access.projects()
                                .ofGrants(
                                        organization.getId(),
                                        grants.values().stream().flatMap(List::stream).toList())
                        : Map.of();
        return rows.stream()
                .map(
                        row -> {
                            List<Grant> held = grants.get(row.id());
                            return summary.of(
                                    row,
                                    held,
                                    full
                                            ? Optional.of(shown(held, projects, roles))
                                            : Optional.empty());
                        })
                .toList();
    }

    private static List<GrantRepresentation> shown(
            List<Grant> held, Map<String, Project> projects, KnownRoles roles) {
        return MemberSummary.live(held).stream()
                .limit(MAX_GRANTS)
                .map(g -> Representations.grant(g, g.project().map(projects::get), roles))
                .toList();
    }
}
