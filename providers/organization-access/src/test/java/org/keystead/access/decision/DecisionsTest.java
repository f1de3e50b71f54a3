package org.keystead.access.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.mother.Grants.at;
import static org.keystead.access.mother.Grants.manage;
import static org.keystead.access.mother.Grants.role;
import static org.keystead.access.mother.Projects.LAB;
import static org.keystead.access.mother.Projects.PROD;
import static org.keystead.access.mother.Sections.section;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keystead.access.evaluation.Explanation;
import org.keystead.access.memory.World;
import org.keystead.access.model.Project;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Projects;
import org.keystead.access.mother.Roles;
import org.keystead.access.mother.Sections;

/** Whose grants count, and where. */
class DecisionsTest {

    private static final Project CLOSED = Projects.disabled(LAB);

    private final World world =
            new World(Catalogues.of(section("apps")), Roles.owner("owner"))
                    .project(PROD)
                    .project(CLOSED)
                    .member("ann", role("owner"))
                    .member("bo", manage("apps"), at(CLOSED, manage("apps")));
    private final Decisions decisions = new Decisions(world.session());

    @Test
    void anEnabledMembersDo() {
        assertThat(has("bo", Optional.empty())).isTrue();
        assertThat(has("bo", Optional.of(PROD))).isTrue();
        assertThat(reason("bo", Optional.of(PROD))).isEqualTo(Explanation.Rule.GRANTS);
    }

    @Test
    void nobodysDoAtADisabledProject() {
        assertThat(has("bo", Optional.of(CLOSED))).isFalse();
        assertThat(has("ann", Optional.of(CLOSED))).isFalse();
        assertThat(reason("ann", Optional.of(CLOSED))).isEqualTo(Explanation.Rule.DISABLED);
    }

    @Test
    void nobodysDoInADisabledOrganization() {
        world.close();

        assertThat(has("ann", Optional.empty())).isFalse();
        assertThat(decisions.closed(world.acme(), Optional.empty())).isTrue();
        assertThat(decisions.actsAsOwner(world.acme(), "ann")).isFalse();
        assertThat(reason("ann", Optional.empty())).isEqualTo(Explanation.Rule.DISABLED);
    }

    @Test
    void aDisabledMembersDoNot() {
        world.disable("ann");

        assertThat(has("ann", Optional.empty())).isFalse();
        assertThat(decisions.actsAsOwner(world.acme(), "ann")).isFalse();
        assertThat(reason("ann", Optional.empty())).isEqualTo(Explanation.Rule.DISABLED);
    }

    @Test
    void whatSomebodyLeftBehindDoesNot() {
        world.leaves("ann");

        assertThat(has("ann", Optional.empty())).isFalse();
        assertThat(decisions.actsAsOwner(world.acme(), "ann")).isFalse();
    }

    @Test
    void ownersAreThoseWhoHaveTheRole() {
        assertThat(decisions.actsAsOwner(world.acme(), "ann")).isTrue();
        assertThat(decisions.actsAsOwner(world.acme(), "bo")).isFalse();
    }

    @Test
    void anOrganizationIsItsMembersToKnow() {
        assertThat(decisions.organization(World.ACME, "bo")).isPresent();
        assertThat(decisions.organization(World.ACME, "stranger")).isEmpty();
        assertThat(decisions.organization("other", "bo")).isEmpty();
        assertThat(decisions.organization(World.ACME)).isPresent();
    }

    @Test
    void disabledOrganizationsAreNotAmongAUsersOwn() {
        assertThat(decisions.organizationsOf(world.user("bo"))).hasSize(1);
        world.close();
        assertThat(decisions.organizationsOf(world.user("bo"))).isEmpty();
    }

    @Test
    void whatIsNoIdIsNobodys() {
        assertThat(decisions.member(world.acme(), "f:broken")).isEmpty();
    }

    @Test
    void aProjectIsFoundByIdAndByAlias() {
        assertThat(decisions.project(world.acme(), PROD.id())).contains(PROD);
        assertThat(decisions.project(world.acme(), PROD.alias())).contains(PROD);
        assertThat(decisions.project(world.acme(), "nowhere")).isEmpty();
    }

    @Test
    void thereIsAReservedProjectWhereSomethingIsReserved() {
        World panel = new World(Catalogues.of(Sections.reserved("panel")));
        Decisions there = new Decisions(panel.session());
        Project planned = there.unstored(panel.acme()).orElseThrow();

        assertThat(planned.reserved()).isTrue();
        assertThat(there.reserved(panel.acme())).contains(planned);
        assertThat(there.project(panel.acme(), planned.id())).contains(planned);
        assertThat(there.project(panel.acme(), planned.alias())).contains(planned);
        assertThat(there.project(panel.acme(), "nowhere")).isEmpty();
        assertThat(decisions.reserved(world.acme())).isEmpty();
    }

    @Test
    void itKeepsItsPlaceOnceItIsStored() {
        World panel = new World(Catalogues.of(Sections.reserved("panel")));
        Decisions there = new Decisions(panel.session());
        Project planned = there.unstored(panel.acme()).orElseThrow();

        panel.project(planned);

        assertThat(there.unstored(panel.acme())).isEmpty();
        assertThat(there.reserved(panel.acme())).contains(planned);
    }

    @Test
    void anotherProjectsAliasIsNotTaken() {
        World panel = new World(Catalogues.of(Sections.reserved("panel")));
        Decisions there = new Decisions(panel.session());
        Project planned = there.unstored(panel.acme()).orElseThrow();
        panel.project(called(planned.alias()));

        assertThat(there.unstored(panel.acme()).orElseThrow().alias())
                .isEqualTo(planned.alias() + "-" + planned.id().substring(0, 8));
    }

    @Test
    void noAliasHidesTheReservedProject() {
        World panel = new World(Catalogues.of(Sections.reserved("panel")));
        Decisions there = new Decisions(panel.session());
        Project planned = there.unstored(panel.acme()).orElseThrow();
        panel.project(called(planned.id()));

        assertThat(there.project(panel.acme(), planned.id())).contains(planned);
    }

    private static Project called(String alias) {
        return new Project(
                "id-of-other",
                World.ACME,
                alias,
                "Other",
                Optional.empty(),
                Project.Kind.STANDARD,
                true,
                Map.of());
    }

    private boolean has(String user, Optional<Project> project) {
        return decisions
                .effective(world.acme(), world.user(user), project)
                .section("apps")
                .allows("update");
    }

    private Explanation.Rule reason(String user, Optional<Project> project) {
        return decisions.explain(world.acme(), world.user(user), project, "apps").rule();
    }
}
