package org.keystead.access.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keystead.access.model.Grant;
import org.keystead.access.model.KnownRoles;
import org.keystead.access.mother.Grants;
import org.keystead.access.mother.Projects;
import org.keystead.access.mother.Roles;
import org.keystead.access.representation.MemberRepresentation;
import org.keystead.access.spi.MemberRow;

/** One row of a list of members. */
class MemberSummaryTest {

    private static final Instant PAST = Instant.EPOCH;
    private static final MemberRow BORIS =
            new MemberRow(
                    "id",
                    "boris",
                    Optional.of("Boris"),
                    Optional.empty(),
                    Optional.of("boris@acme.example"),
                    true,
                    true);
    private static final KnownRoles ROLES =
            KnownRoles.among(
                    List.of(
                            Roles.owner("owner"),
                            Roles.role("deployer"),
                            Roles.guarded(Roles.role("keeper"))),
                    List.of(Roles.custom("accounting"), Roles.custom("deployer")));

    @Test
    void rolesHeldEverywhereAreNamedInOrder() {
        assertThat(row(Grants.role("owner"), Grants.custom("accounting"), Grants.role("deployer")))
                .extracting(
                        MemberRepresentation::roles,
                        MemberRepresentation::owner,
                        MemberRepresentation::guarded,
                        MemberRepresentation::grants)
                .containsExactly(List.of("accounting", "deployer", "owner"), true, false, 3);
    }

    @Test
    void roleOfOneProjectIsCountedOnly() {
        MemberRepresentation row =
                row(Grants.at(Projects.PROD, Grants.role("owner")), Grants.manage("apps"));

        assertThat(row.roles()).isEmpty();
        assertThat(row.owner()).isFalse();
        assertThat(row.grants()).isEqualTo(2);
    }

    @Test
    void whatIsOverIsNeitherNamedNorCounted() {
        MemberRepresentation row = row(Grants.until(PAST, Grants.role("keeper")));

        assertThat(row.roles()).isEmpty();
        assertThat(row.guarded()).isFalse();
        assertThat(row.grants()).isZero();
    }

    @Test
    void customRoleWithTheNameOfATemplateIsNotTakenForIt() {
        assertThat(row(Grants.custom("deployer")).roles()).isEmpty();
    }

    @Test
    void roleThatIsNoMoreIsNotNamed() {
        assertThat(row(Grants.role("gone")).roles()).isEmpty();
    }

    @Test
    void whatKeycloakKnowsOfThePersonIsSaid() {
        MemberRepresentation row = row();

        assertThat(row.firstName()).isEqualTo("Boris");
        assertThat(row.lastName()).isNull();
        assertThat(row.membershipType()).isEqualTo("managed");
        assertThat(row.granted()).isNull();
    }

    private static MemberRepresentation row(Grant... grants) {
        return new MemberSummary(ROLES).of(BORIS, List.of(grants), Optional.empty());
    }
}
