package org.keystead.access.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.evaluation.Acme.MANAGE;
import static org.keystead.access.evaluation.Acme.READ;
import static org.keystead.access.evaluation.Acme.assertHas;
import static org.keystead.access.mother.Grants.at;
import static org.keystead.access.mother.Grants.manage;
import static org.keystead.access.mother.Grants.read;
import static org.keystead.access.mother.Grants.role;
import static org.keystead.access.mother.Projects.LAB;
import static org.keystead.access.mother.Projects.PROD;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.keystead.access.model.Level;
import org.keystead.access.mother.Member;

/** What several grants give together, and how it is reported. */
class AddingUpTest {

    private final Member member = Acme.member();

    @Nested
    class ActionsAddUp {

        @Test
        void soAGrantWithoutTheExceptionBringsTheActionBack() {
            assertHas(
                    member.with(manage("firewall", "delete"), at(PROD, manage("firewall")))
                            .in(PROD),
                    "firewall",
                    Level.MANAGE,
                    MANAGE);
        }

        @Test
        void soAnExplicitLowerLevelNeverLowersAnImpliedOne() {
            assertHas(
                    member.with(manage("networks"), read("firewall")).inOrganization(),
                    "firewall",
                    Level.MANAGE,
                    MANAGE);
        }

        @Test
        void soAnExplicitExceptionNeverLowersAnImpliedLevel() {
            assertHas(
                    member.with(manage("networks"), manage("firewall", "delete")).inOrganization(),
                    "firewall",
                    Level.MANAGE,
                    MANAGE);
        }

        @Test
        void overDifferentExceptions() {
            assertHas(
                    member.with(manage("firewall", "delete"), manage("firewall", "create"))
                            .inOrganization(),
                    "firewall",
                    Level.MANAGE,
                    MANAGE);
        }
    }

    @Nested
    class TheLevelReported {

        @Test
        void isTheHighestAllOfWhoseActionsButExceptedOnesAreHeld() {
            SectionAccess apps =
                    member.with(manage("apps", "delete", "restart"))
                            .inOrganization()
                            .section("apps");

            assertThat(apps.level()).isEqualTo(Level.MANAGE);
            assertThat(apps.except()).containsExactly("delete", "restart");
            assertThat(apps.actions()).containsExactly("view", "view-secrets", "create", "update");
        }

        @Test
        void isReadLessItsException() {
            SectionAccess keys =
                    member.with(read("keys", "view-secrets")).inOrganization().section("keys");

            assertThat(keys.level()).isEqualTo(Level.READ);
            assertThat(keys.except()).containsExactly("view-secrets");
            assertThat(keys.actions()).containsExactly("view");
        }

        @Test
        void isNoneWhenEverythingIsExcepted() {
            assertHas(
                    member.with(read("keys", "view", "view-secrets")).inOrganization(),
                    "keys",
                    Level.NONE);
        }

        @Test
        void isManageOfASectionWithoutAnythingOfAnother() {
            Member creator = member.with(manage("servers"));

            assertThat(creator.inOrganization().section("servers").allows("create")).isTrue();
            assertHas(creator.inOrganization(), "finances", Level.NONE);
        }
    }

    @Nested
    class Reading {

        @Test
        void showsSecretsAndNeitherCreatesNorDeletes() {
            assertHas(member.with(read("apps")).inOrganization(), "apps", Level.READ, READ);
        }

        @Test
        void showsNoSecretsWhereTheCatalogueKeepsThemForManagers() {
            assertHas(member.with(read("vault")).inOrganization(), "vault", Level.READ, "view");
            assertHas(member.with(manage("vault")).inOrganization(), "vault", Level.MANAGE, MANAGE);
        }
    }

    @Nested
    class TheAnswer {

        @Test
        void listsEverySectionInTheOrderOfTheCatalogue() {
            assertThat(member.with(manage("apps")).inOrganization().sections())
                    .extracting(SectionAccess::section)
                    .containsExactlyElementsOf(
                            Acme.CATALOGUE.sections().stream().map(s -> s.key()).toList());
        }

        @Test
        void sortsRolesAndCountsThoseOfTheOrganizationInItsProjects() {
            Member holder = member.with(role("everything"), at(PROD, role("developer")));

            assertThat(holder.in(PROD).roles()).containsExactly("developer", "everything");
            assertThat(holder.in(LAB).roles()).containsExactly("everything");
            assertThat(holder.inOrganization().roles()).containsExactly("everything");
        }
    }
}
