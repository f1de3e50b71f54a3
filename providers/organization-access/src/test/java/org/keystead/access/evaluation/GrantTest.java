package org.keystead.access.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.evaluation.Acme.MANAGE;
import static org.keystead.access.evaluation.Acme.READ;
import static org.keystead.access.evaluation.Acme.assertHas;
import static org.keystead.access.mother.Grants.at;
import static org.keystead.access.mother.Grants.manage;
import static org.keystead.access.mother.Grants.read;
import static org.keystead.access.mother.Grants.role;
import static org.keystead.access.mother.Grants.until;
import static org.keystead.access.mother.Member.NOW;
import static org.keystead.access.mother.Projects.LAB;
import static org.keystead.access.mother.Projects.PANEL;
import static org.keystead.access.mother.Projects.PROD;

import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.keystead.access.model.Level;
import org.keystead.access.mother.Member;

/** What one grant gives, and where: step 5 of the evaluation. */
class GrantTest {

    private final Member member = Acme.member();

    @Nested
    class GrantsInScope {

        @Test
        void ofTheOrganizationCountEverywhere() {
            Member everywhere = member.with(read("firewall"));

            assertHas(everywhere.inOrganization(), "firewall", Level.READ, READ);
            assertHas(everywhere.in(PROD), "firewall", Level.READ, READ);
            assertHas(everywhere.in(LAB), "firewall", Level.READ, READ);
        }

        @Test
        void ofAProjectCountInThatProjectOnly() {
            Member consultant = member.with(at(PROD, manage("firewall")));

            assertHas(consultant.in(PROD), "firewall", Level.MANAGE, MANAGE);
            assertHas(consultant.in(LAB), "firewall", Level.NONE);
            assertHas(consultant.inOrganization(), "firewall", Level.NONE);
        }

        @Test
        void ofAProjectGiveNothingOfAnAccountWideSection() {
            Member eager = member.with(at(PROD, manage("finances")), at(PROD, role("everything")));

            assertHas(eager.in(PROD), "finances", Level.NONE);
            assertHas(eager.inOrganization(), "finances", Level.NONE);
        }

        @Test
        void ofTheOrganizationGiveAccountWideSectionsInProjectsToo() {
            assertHas(member.with(read("finances")).in(PROD), "finances", Level.READ, READ);
        }

        @Test
        void ofTheReservedProjectCountForItsSectionsOnly() {
            Member user = member.with(at(PANEL, manage("panel-users")), at(PANEL, manage("apps")));

            assertHas(user.in(PANEL), "panel-users", Level.MANAGE, MANAGE);
            assertHas(user.in(PANEL), "apps", Level.NONE);
        }

        @Test
        void ofAStandardProjectGiveNothingOfTheReservedOne() {
            assertHas(
                    member.with(at(PROD, manage("panel-users"))).in(PROD),
                    "panel-users",
                    Level.NONE);
        }
    }

    @Nested
    class AGrant {

        @Test
        void givesTheSameLevelOnIncludedSections() {
            EffectivePermissions permissions = member.with(read("servers")).inOrganization();

            assertHas(permissions, "servers", Level.READ, READ);
            assertHas(permissions, "networks", Level.READ, READ);
            assertHas(permissions, "keys", Level.READ, READ);
        }

        @Test
        void reachesOneStepOnly() {
            assertHas(member.with(manage("servers")).inOrganization(), "firewall", Level.NONE);
        }

        @Test
        void doesNotReachTheSectionsThatIncludeItsOwn() {
            assertHas(member.with(manage("networks")).inOrganization(), "servers", Level.NONE);
        }

        @Test
        void carriesItsExceptionsToIncludedSections() {
            assertHas(
                    member.with(manage("servers", "delete")).inOrganization(),
                    "networks",
                    Level.MANAGE,
                    "view",
                    "view-secrets",
                    "create",
                    "update");
        }

        @Test
        void ofARoleGivesAllItsPermissions() {
            EffectivePermissions permissions = member.with(role("developer")).inOrganization();

            assertThat(permissions.section("apps").allows("restart")).isTrue();
            assertThat(permissions.section("apps").allows("delete")).isFalse();
            assertHas(permissions, "keys", Level.READ, READ);
            assertThat(permissions.roles()).containsExactly("developer");
        }

        @Test
        void ofARoleForEverySectionReachesAllThatIsGrantable() {
            assertThat(member.with(role("everything")).inOrganization().sections())
                    .filteredOn(s -> s.level() != Level.MANAGE)
                    .extracting(SectionAccess::section)
                    .containsExactly("news");
        }

        @Test
        void ofARoleOrSectionThatIsGoneGivesNothing() {
            EffectivePermissions permissions =
                    member.with(role("gone"), manage("gone")).inOrganization();

            assertThat(permissions.sections())
                    .filteredOn(s -> s.level() != Level.NONE)
                    .extracting(SectionAccess::section)
                    .containsExactly("appearance");
            assertThat(permissions.section("gone").level()).isEqualTo(Level.NONE);
        }

        @Test
        void countsUntilTheSecondThatItExpires() {
            Member guest = member.with(until(NOW, read("firewall")));

            assertHas(
                    guest.evaluate(Optional.empty(), NOW.minusSeconds(1)),
                    "firewall",
                    Level.READ,
                    READ);
            assertHas(guest.evaluate(Optional.empty(), NOW), "firewall", Level.NONE);
        }

        @Test
        void ofARoleThatExpiredShowsNoRole() {
            assertThat(member.with(until(NOW, role("developer"))).inOrganization().roles())
                    .isEmpty();
        }
    }
}
