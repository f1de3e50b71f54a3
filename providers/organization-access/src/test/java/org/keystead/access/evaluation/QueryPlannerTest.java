package org.keystead.access.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.keystead.access.model.Access;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Level;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Project;
import org.keystead.access.model.QueryPlan;
import org.keystead.access.model.Section;
import org.keystead.access.mother.AnyGrants;
import org.keystead.access.mother.Member;
import org.keystead.access.mother.Projects;

/** Conditions on grants find exactly whom the evaluator says yes for. */
class QueryPlannerTest {

    @Property(tries = 500)
    void levelIsReachedExactlyByWhomTheConditionsFind(
            @ForAll("members") Member member, @ForAll("scopes") Optional<Project> scope) {
        EffectivePermissions permissions = member.evaluate(scope, Member.NOW);

        for (Section section : member.catalogue().sections()) {
            for (Level level : List.of(Level.READ, Level.MANAGE)) {
                QueryPlan reach =
                        QueryPlanner.level(
                                member.catalogue(), member.roles(), section, level, scope);
                assertThat(finds(reach, member.grants(), scope))
                        .as("%s %s", section.key(), level)
                        .isEqualTo(permissions.section(section.key()).level().reaches(level));
            }
        }
    }

    @Property(tries = 500)
    void actionIsAllowedExactlyForWhomTheConditionsFind(
            @ForAll("members") Member member, @ForAll("scopes") Optional<Project> scope) {
        EffectivePermissions permissions = member.evaluate(scope, Member.NOW);

        for (Section section : member.catalogue().sections()) {
            for (String action : member.catalogue().actions(section.key(), Level.MANAGE)) {
                QueryPlan reach =
                        QueryPlanner.action(
                                member.catalogue(), member.roles(), section, action, scope);
                assertThat(finds(reach, member.grants(), scope))
                        .as("%s %s", section.key(), action)
                        .isEqualTo(permissions.section(section.key()).allows(action));
            }
        }
    }

    /** The same as the database is asked. */
    private static boolean finds(
            QueryPlan reach, Collection<Grant> grants, Optional<Project> project) {
        List<Grant> live = grants.stream().filter(g -> g.liveAt(Member.NOW)).toList();
        boolean owner =
                live.stream()
                        .anyMatch(
                                g ->
                                        g.project().isEmpty()
                                                && g.access() instanceof Access.ByRole role
                                                && reach.ownerRoles().contains(role));
        List<Grant> there =
                live.stream()
                        .filter(
                                g ->
                                        g.project().isEmpty()
                                                || (reach.projectGrants()
                                                        && g.project()
                                                                .equals(project.map(Project::id))))
                        .toList();
        boolean all =
                !reach.conditions().isEmpty()
                        && reach.conditions().stream()
                                .allMatch(c -> there.stream().anyMatch(g -> meets(g, c)));
        return reach.everybody() || owner || all;
    }

    private static boolean meets(Grant grant, QueryPlan.Condition condition) {
        if (grant.access() instanceof Access.ByRole role) {
            return condition.roles().contains(role);
        }
        Permission permission = ((Access.Direct) grant.access()).permission();
        Set<String> kept = condition.unlessExcepted().get(permission.level());
        return condition.sections().contains(permission.section())
                && kept != null
                && (kept.isEmpty() || !permission.except().containsAll(kept));
    }

    @Provide
    Arbitrary<Member> members() {
        return AnyGrants.members();
    }

    @Provide
    Arbitrary<Optional<Project>> scopes() {
        return Arbitraries.of(Projects.PROD, Projects.LAB, Projects.PANEL).optional(0.7);
    }
}
