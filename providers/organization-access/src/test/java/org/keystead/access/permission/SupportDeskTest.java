package org.keystead.access.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.keystead.access.memory.Refused.denied;
import static org.keystead.access.mother.Grants.at;
import static org.keystead.access.mother.Grants.manage;
import static org.keystead.access.mother.Grants.read;
import static org.keystead.access.mother.Grants.role;
import static org.keystead.access.mother.Projects.LAB;
import static org.keystead.access.mother.Projects.PROD;
import static org.keystead.access.mother.Sections.section;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keystead.access.decision.Decisions;
import org.keystead.access.memory.World;
import org.keystead.access.model.Project;
import org.keystead.access.model.Support;
import org.keystead.access.model.SupportApproval;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Roles;
import org.keystead.access.representation.SupportVerdictRepresentation;

/** What the support desk is told. */
class SupportDeskTest {

    private static final Instant SOON = Decisions.now().plusSeconds(3600);
    private static final Instant PAST = Decisions.now().minusSeconds(1);

    private final World world =
            new World(
                            Catalogues.support(
                                    new Support(Set.of("delete"), Set.of()),
                                    section("apps"),
                                    section("disks"),
                                    section("organization"),
                                    section("members"),
                                    section("projects"),
                                    section("roles")),
                            Roles.owner("owner"))
                    .project(PROD)
                    .project(LAB)
                    .member("ann", role("owner"))
                    .member("bo", read("apps"), manage("members"), at(PROD, manage("disks")))
                    .member("agent")
                    .give("agent", "support-agent");

    @Test
    void agentsAsk() {
        assertThatCode(() -> desk().require(world.user("agent"))).doesNotThrowAnyException();
        denied(() -> desk().require(world.user("ann")));
    }

    @Test
    void nobodyAsksWhereThereAreNoAgents() {
        World without = new World(Catalogues.of(section("apps"))).member("ann");

        denied(() -> desk(without).require(without.user("ann")));
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, acme, prod, disks",
        "agent, acme, prod, disks",
        "bo, other, prod, disks",
        "bo, acme, nowhere, disks",
        "bo, acme, prod, nowhere",
        "bo, acme, lab, disks"
    })
    void whatIsNotThereLooksLikeWhatTheMemberHasNot(
            String user, String organization, String project, String section) {
        assertThat(desk().verdict(user, organization, Optional.of(project), section))
                .isEqualTo(
                        new SupportVerdictRepresentation(
                                "no-disclosure", null, null, null, null, null));
    }

    @Test
    void itDoesWhatTheMemberMayButWhatItNeverDoes() {
        SupportVerdictRepresentation told = toldAt("disks", PROD);

        assertThat(told.verdict()).isEqualTo("allowed");
        assertThat(told.level()).isEqualTo("manage");
        assertThat(told.actions()).contains("update").doesNotContain("delete");
        assertThat(told.never()).containsExactly("delete");
    }

    @Test
    void noWordIsNeededForWhoManages() {
        approve("disks", Optional.empty(), SOON, "ann");

        assertThat(toldAt("disks", PROD).approval()).isNull();
    }

    @Test
    void whoOnlyReadsNeedsAnOwnersWord() {
        assertThat(told("apps")).isEqualTo("approval-required");

        approve("apps", Optional.empty(), SOON, "ann");

        assertThat(told("apps")).isEqualTo("allowed");
        assertThat(desk().verdict("bo", World.ACME, Optional.empty(), "apps").approval())
                .isNotNull();
    }

    @Test
    void aWordThatIsOverIsNone() {
        approve("apps", Optional.empty(), PAST, "ann");

        assertThat(told("apps")).isEqualTo("approval-required");
    }

    @Test
    void theWordOfWhoOwnsNoMoreIsNone() {
        approve("apps", Optional.empty(), SOON, "bo");
        assertThat(told("apps")).isEqualTo("approval-required");

        approve("apps", Optional.empty(), SOON, "ann");
        world.disable("ann");
        assertThat(told("apps")).isEqualTo("approval-required");
    }

    @Test
    void aWordIsForItsSectionAndProject() {
        approve("disks", Optional.empty(), SOON, "ann");
        approve("apps", Optional.of(LAB.id()), SOON, "ann");

        assertThat(told("apps")).isEqualTo("approval-required");
        assertThat(toldAt("apps", PROD).verdict()).isEqualTo("approval-required");
        assertThat(toldAt("apps", LAB).verdict()).isEqualTo("allowed");
        assertThat(toldAt("apps", LAB).approval().project()).isEqualTo("lab");
    }

    @ParameterizedTest
    @ValueSource(strings = {"organization", "members", "projects", "roles"})
    void whoGovernsIsTheOwnersToAskFor(String section) {
        assertThat(told(section)).isEqualTo("owner-only");
        assertThat(desk().verdict("ann", World.ACME, Optional.empty(), section).verdict())
                .isEqualTo("allowed");
    }

    private void approve(String section, Optional<String> project, Instant end, String by) {
        world.access()
                .supportApprovals()
                .add(
                        new SupportApproval(
                                section + project + end + by,
                                World.ACME,
                                "bo",
                                section,
                                project,
                                end,
                                by,
                                PAST));
    }

    private String told(String section) {
        return desk().verdict("bo", World.ACME, Optional.empty(), section).verdict();
    }

    private SupportVerdictRepresentation toldAt(String section, Project project) {
        return desk().verdict("bo", World.ACME, Optional.of(project.alias()), section);
    }

    private SupportDesk desk() {
        return desk(world);
    }

    private static SupportDesk desk(World world) {
        return new SupportDesk(world.session(), new Decisions(world.session()));
    }
}
