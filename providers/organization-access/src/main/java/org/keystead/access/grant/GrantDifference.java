package org.keystead.access.grant;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.evaluation.EffectivePermissions;
import org.keystead.access.evaluation.SectionAccess;
import org.keystead.access.management.GrantEvaluation;
import org.keystead.access.management.Managing;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Project;
import org.keystead.access.representation.GrantResultRepresentation;

/**
 * What a change would give and take, implied sections included.
 *
 * @param gained actions that the member would have and has not
 * @param lost actions that the member has and would not have
 * @param omitted how many more changes there are than are listed; absent where all are
 * @param results what becomes of each of several grants, without what is made; absent for others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"gained", "lost"})
public record GrantDifference(
        List<Change> gained,
        List<Change> lost,
        Integer omitted,
        List<GrantResultRepresentation> results) {

    private static final int LISTED = 1000;

    /**
     * Actions on one section.
     *
     * @param project the alias of the project it concerns; absent for the organization
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(requiredProperties = {"section", "level", "actions"})
    record Change(
            String project,
            String section,
            @Schema(enumeration = {"read", "manage"}) String level,
            Set<String> actions) {}

    static GrantDifference between(
            Managing managing,
            OrganizationModel organization,
            GrantEvaluation policy,
            List<Grant> before,
            List<Grant> after) {
        Told gained = new Told();
        Told lost = new Told();
        Set<Optional<String>> scopes = new LinkedHashSet<>();
        scopes.add(Optional.empty());
        Stream.concat(before.stream(), after.stream()).map(Grant::project).forEach(scopes::add);
        for (Optional<String> scope : scopes) {
            Optional<Project> project =
                    scope.flatMap(id -> managing.decisions().project(organization, id));
            EffectivePermissions had = policy.evaluate(before, project);
            EffectivePermissions has = policy.evaluate(after, project);
            String alias = project.map(Project::alias).orElse(null);
            gained.beyond(alias, has, had);
            lost.beyond(alias, had, has);
        }
        int omitted = gained.omitted + lost.omitted;
        return new GrantDifference(
                gained.changes, lost.changes, omitted > 0 ? omitted : null, null);
    }

    public GrantDifference with(List<GrantResultRepresentation> each) {
        return new GrantDifference(
                gained,
                lost,
                omitted,
                each.stream().map(GrantResultRepresentation::withoutGrant).toList());
    }

    /** The changes of one direction, as many as are listed. */
    private static final class Told {

        private final List<Change> changes = new ArrayList<>();
        private int omitted;

        void beyond(String project, EffectivePermissions more, EffectivePermissions less) {
            for (SectionAccess access : more.sections()) {
                Set<String> actions = new TreeSet<>(access.actions());
                actions.removeAll(less.section(access.section()).actions());
                if (!actions.isEmpty() && changes.size() < LISTED) {
                    changes.add(
                            new Change(project, access.section(), access.level().key(), actions));
                } else if (!actions.isEmpty()) {
                    omitted++;
                }
            }
        }
    }
}
