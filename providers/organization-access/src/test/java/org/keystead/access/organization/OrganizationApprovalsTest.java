package org.keystead.access.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.memory.Refused.denied;
import static org.keystead.access.memory.Refused.invalid;
import static org.keystead.access.memory.Refused.notFound;
import static org.keystead.access.mother.Grants.role;
import static org.keystead.access.mother.Projects.PROD;
import static org.keystead.access.mother.Sections.section;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keystead.access.catalogue.Written;
import org.keystead.access.decision.Decisions;
import org.keystead.access.memory.World;
import org.keystead.access.model.SupportApproval;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Roles;
import org.keystead.access.mother.Sections;
import org.keystead.access.representation.SupportApprovalRepresentation;
import org.keystead.access.spi.Page;

/** What an owner allows the support desk. */
class OrganizationApprovalsTest {

    private static final Page ALL = new Page(0, 10);

    private final World world =
            new World(
                            Catalogues.of(section("apps"), Sections.reserved("panel")),
                            Roles.owner("owner"))
                    .project(PROD)
                    .member("ann", role("owner"))
                    .member("bo");

    @Test
    void itIsForAMemberASectionAndATime() {
        add("'user': 'bo', 'section': 'apps', 'project': 'prod'", in(1));

        assertThat(stored())
                .singleElement()
                .returns("bo", SupportApproval::user)
                .returns("apps", SupportApproval::section)
                .returns(Optional.of(PROD.id()), SupportApproval::project)
                .returns(in(1), SupportApproval::expiresAt)
                .returns("ann", SupportApproval::approvedBy);
    }

    @Test
    void itIsForTheWholeOrganizationIfItNamesNoProject() {
        add("'user': 'bo', 'section': 'apps'", in(1));

        assertThat(stored()).singleElement().matches(approval -> approval.project().isEmpty());
        assertThat(approvals().list(ALL, Optional.empty()))
                .extracting(SupportApprovalRepresentation::project)
                .containsOnlyNulls();
        assertThat(approvals().count()).isEqualTo(1);
    }

    @Test
    void itStandsForThirtyDaysAtMost() {
        add("'user': 'bo', 'section': 'apps'", in(30));

        invalid(
                "expiresAt must be within 30 days",
                () -> add("'user': 'bo', 'section': 'apps'", in(30).plusSeconds(60)));
    }

    @Test
    void itEndsInTheFuture() {
        invalid(
                "expiresAt must be in the future",
                () -> add("'user': 'bo', 'section': 'apps'", in(0)));
        invalid(
                "expiresAt is missing",
                () -> approvals().add(Written.json("{'user': 'bo', 'section': 'apps'}")));
    }

    @Test
    void whatIsNotThereIsNotApproved() {
        invalid("user is no member", () -> add("'user': 'cy', 'section': 'apps'", in(1)));
        invalid("user is missing", () -> add("'section': 'apps'", in(1)));
        invalid(
                "section is an unknown section",
                () -> add("'user': 'bo', 'section': 'nowhere'", in(1)));
        invalid(
                "project is an unknown project",
                () -> add("'user': 'bo', 'section': 'apps', 'project': 'lab'", in(1)));
        invalid(
                "size is not known",
                () -> add("'user': 'bo', 'section': 'apps', 'size': 1", in(1)));
    }

    @Test
    void theReservedProjectIsThereOnceSomethingIsApprovedThere() {
        String alias = world.by("ann").decisions().reserved(world.acme()).orElseThrow().alias();

        add("'user': 'bo', 'section': 'panel', 'project': '%s'".formatted(alias), in(1));

        assertThat(world.access().projects().reserved(World.ACME)).isPresent();
    }

    @Test
    void itIsTakenBack() {
        add("'user': 'bo', 'section': 'apps'", in(1));

        approvals().remove(stored().get(0).id());

        assertThat(stored()).isEmpty();
        notFound(() -> approvals().remove("none"));
    }

    @Test
    void whoseRightIsOverMeanwhileApprovesNothing() {
        add("'user': 'bo', 'section': 'apps'", in(1));
        world.outdated();

        denied(() -> add("'user': 'bo', 'section': 'apps'", in(1)));
        denied(() -> approvals().remove(stored().get(0).id()));
    }

    private void add(String fields, Instant end) {
        approvals().add(Written.json("{%s, 'expiresAt': '%s'}".formatted(fields, end)));
    }

    private List<SupportApproval> stored() {
        return world.access().supportApprovals().list(World.ACME, Decisions.now(), ALL);
    }

    private static Instant in(int days) {
        return Decisions.now().plus(days, ChronoUnit.DAYS);
    }

    private OrganizationApprovals approvals() {
        return new OrganizationApprovals(world.by("ann"), world.acme());
    }
}
