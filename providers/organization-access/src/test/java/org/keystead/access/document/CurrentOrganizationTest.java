package org.keystead.access.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.mother.Grants.at;
import static org.keystead.access.mother.Grants.manage;
import static org.keystead.access.mother.Grants.read;
import static org.keystead.access.mother.Grants.until;
import static org.keystead.access.mother.Projects.PROD;
import static org.keystead.access.mother.Sections.section;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.keystead.access.decision.Decisions;
import org.keystead.access.memory.World;
import org.keystead.access.model.Grant;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.plan.Holding;
import org.keystead.access.plan.ProjectState;

/** What there is, as a document would say it. */
class CurrentOrganizationTest {

    private static final Instant NOW = Decisions.now();

    private final World world =
            new World(Catalogues.of(section("apps"))).project(PROD).member("ann");

    @Test
    void itIsToldByNames() {
        Grant held = world.hold("ann", at(PROD, read("apps")));

        assertThat(told(grant -> true))
                .containsExactly(
                        new Holding("ann", held.access(), Optional.of("prod"), Optional.empty()));
        assertThat(current(grant -> true).state().projects())
                .containsExactly(ProjectState.of(PROD));
    }

    @Test
    void whatHasEndedIsNotTold() {
        world.hold("ann", until(NOW, read("apps")));
        world.hold("ann", until(NOW.plusSeconds(1), manage("apps")));

        assertThat(told(grant -> true)).hasSize(1);
    }

    @Test
    void whatHasEndedIsThereToBeReplaced() {
        Grant held = world.hold("ann", until(NOW, read("apps")));

        assertThat(current(grant -> true).grants().values()).containsExactly(held);
    }

    @Test
    void whatMeansNothingIsNotTold() {
        world.hold("ann", read("apps"));

        assertThat(told(grant -> false)).isEmpty();
    }

    @Test
    void whatNobodyHoldsIsNotTold() {
        world.hold("gone", read("apps"));

        assertThat(told(grant -> true)).isEmpty();
        assertThat(current(grant -> true).grants()).isEmpty();
    }

    @Test
    void whomAnotherSystemKeepsIsAskedOfIt() {
        world.outsider("fed");
        world.hold("fed", read("apps"));

        assertThat(told(grant -> true)).extracting(Holding::username).containsExactly("fed");
    }

    @Test
    void oneThatIsYetToBeMadeHasNothing() {
        CurrentOrganization none = CurrentOrganization.none("new", "New");

        assertThat(none.grants()).isEmpty();
        assertThat(none.projects()).isEmpty();
        assertThat(none.state().grants()).isEmpty();
        assertThat(none.state().name()).isEqualTo("New");
    }

    private List<Holding> told(Predicate<Grant> meaningful) {
        return current(meaningful).state().grants();
    }

    private CurrentOrganization current(Predicate<Grant> meaningful) {
        return CurrentOrganization.of(world.session(), world.acme(), NOW, meaningful);
    }
}
