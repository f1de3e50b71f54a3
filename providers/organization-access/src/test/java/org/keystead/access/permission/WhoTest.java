package org.keystead.access.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.mother.Projects.LAB;
import static org.keystead.access.mother.Projects.PROD;
import static org.keystead.access.mother.Sections.section;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keystead.access.decision.Decisions;
import org.keystead.access.memory.Stub;
import org.keystead.access.memory.World;
import org.keystead.access.model.Project;
import org.keystead.access.model.QueryPlan;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Projects;
import org.keystead.access.representation.MemberRepresentation;
import org.keystead.access.spi.Grants;
import org.keystead.access.spi.MemberRow;
import org.keystead.access.spi.Members;
import org.keystead.access.spi.OrganizationAccessProvider;
import org.keystead.access.spi.Page;

/** Whoever may do something may do nothing where something is closed. */
class WhoTest {

    private static final QueryPlan EVERYBODY = new QueryPlan(true, Set.of(), List.of(), true);
    private static final Page ALL = new Page(0, 10);

    private final World world =
            new World(Catalogues.of(section("apps")))
                    .project(PROD)
                    .project(Projects.disabled(LAB))
                    .member("ann");

    @Test
    void theyAreThoseWhomTheDatabaseFinds() {
        assertThat(told(Optional.empty())).containsExactly("row ann", "id ann", "member ann", "1");
        assertThat(told(Optional.of(PROD))).containsExactly("row ann", "id ann", "member ann", "1");
    }

    @Test
    void nobodyMayDoAnythingInADisabledOrganization() {
        world.close();

        assertThat(told(Optional.empty())).containsExactly("0");
    }

    @Test
    void nobodyMayDoAnythingAtADisabledProject() {
        assertThat(told(Optional.of(Projects.disabled(LAB)))).containsExactly("0");
    }

    @Test
    void nobodyMayDoAnythingWhereOrganizationsAreSwitchedOff() {
        world.switchOrganizationsOff();

        assertThat(told(Optional.empty())).containsExactly("0");
    }

    /** What each of the questions is answered with. */
    private List<String> told(Optional<Project> project) {
        Who who =
                new Who(
                        Stub.of(OrganizationAccessProvider.class, new FindingAnn(world)),
                        new Decisions(world.session()),
                        world.acme(),
                        project);
        List<String> told = new ArrayList<>();
        who.rows(EVERYBODY, ALL).stream().map(MemberRow::id).map("row "::concat).forEach(told::add);
        who.after(EVERYBODY, "", 10).stream().map("id "::concat).forEach(told::add);
        who.members(EVERYBODY, ALL).stream()
                .map(MemberRepresentation::id)
                .map("member "::concat)
                .forEach(told::add);
        told.add(String.valueOf(who.count(EVERYBODY)));
        return told;
    }

    /** A database that knows of grants, and of nothing that is closed. */
    record FindingAnn(World world) {

        Grants grants() {
            return world.access().grants();
        }

        Members members() {
            return Stub.of(Members.class, this);
        }

        List<MemberRow> reaching(
                String organization,
                QueryPlan reach,
                Optional<String> project,
                Instant now,
                Page page) {
            return List.copyOf(
                    world.access().members().among(organization, List.of("ann")).values());
        }

        List<String> reachingAfter(
                String organization,
                QueryPlan reach,
                Optional<String> project,
                Instant now,
                String after,
                int max) {
            return List.of("ann");
        }

        long countReaching(
                String organization, QueryPlan reach, Optional<String> project, Instant now) {
            return 1;
        }
    }
}
