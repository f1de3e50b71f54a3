package org.keystead.access.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.mother.Grants.at;
import static org.keystead.access.mother.Grants.custom;
import static org.keystead.access.mother.Grants.manage;
import static org.keystead.access.mother.Grants.read;
import static org.keystead.access.mother.Grants.role;
import static org.keystead.access.mother.Grants.until;
import static org.keystead.access.mother.Member.NOW;
import static org.keystead.access.mother.Projects.LAB;
import static org.keystead.access.mother.Projects.PANEL;
import static org.keystead.access.mother.Projects.PROD;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.keystead.access.model.Grant;
import org.keystead.access.model.KnownRoles;
import org.keystead.access.model.Level;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Project;
import org.keystead.access.model.Role;
import org.keystead.access.mother.Roles;

/** What a grant gives by itself, and whether it names more than others do. */
class GivingTest {

    private static final List<Role> ROLES =
            List.of(
                    Roles.owner("owner"),
                    Roles.role("everything", Permission.of("*", Level.MANAGE)),
                    Roles.role("label"),
                    Roles.role("accountant", Permission.of("finances", Level.MANAGE)),
                    Roles.role(
                            "mixed",
                            Permission.of("apps", Level.READ),
                            Permission.of("finances", Level.READ)),
                    Roles.custom("custom-everything", Permission.of("*", Level.READ)),
                    Roles.custom("custom", Permission.of("apps", Level.READ)),
                    Roles.guarded(Roles.role("guard", Permission.of("apps", Level.READ))),
                    Roles.guarded(Roles.custom("custom-guard")));

    private final Giving giving =
            new Giving(
                    Acme.CATALOGUE,
                    KnownRoles.among(
                            ROLES.stream().filter(Role::template).toList(),
                            ROLES.stream().filter(role -> !role.template()).toList()));

    @Nested
    class Anything {

        @Test
        void isGivenWhereTheSectionIsGrantable() {
            assertThat(gives(read("apps"))).isTrue();
            assertThat(gives(at(PROD, read("apps")))).isTrue();
            assertThat(gives(read("finances"))).isTrue();
            assertThat(gives(at(PANEL, read("panel-users")))).isTrue();
            assertThat(gives(role("owner"))).isTrue();
            assertThat(gives(role("everything"))).isTrue();
        }

        @Test
        void isNotGivenOfWhatOwnersOrAllMembersHaveAnyway() {
            assertThat(gives(manage("news"))).isFalse();
            assertThat(gives(manage("appearance"))).isFalse();
            assertThat(gives(manage("nothing-of-that-name"))).isFalse();
        }

        @Test
        void isNotGivenWhereTheSectionDoesNotCount() {
            assertThat(gives(at(PROD, manage("finances")))).isFalse();
            assertThat(gives(at(PROD, manage("panel-users")))).isFalse();
            assertThat(gives(at(PANEL, manage("apps")))).isFalse();
            assertThat(gives(at(PROD, role("accountant")))).isFalse();
            assertThat(gives(at(PROD, role("owner")))).isFalse();
            assertThat(gives(at(PROD, role("mixed")))).isTrue();
        }

        @Test
        void isNotGivenWhereOnlyActionsOfOwnersAreLeft() {
            Grant transfer =
                    manage("apps", "view", "view-secrets", "create", "update", "delete", "restart");

            assertThat(gives(transfer)).isFalse();
        }

        @Test
        void isTheNameOfARoleThatListsNothing() {
            assertThat(gives(role("label"))).isTrue();
            assertThat(gives(at(PROD, role("label")))).isTrue();
            assertThat(gives(role("no-such-role"))).isFalse();
        }

        private boolean gives(Grant grant) {
            return giving.anything(grant, project(grant), NOW);
        }
    }

    @Nested
    class NamedPermissionsCover {

        @Test
        void theSameAndLessAtTheSameScope() {
            assertCovers(manage("apps"), manage("apps"));
            assertCovers(manage("apps"), read("apps", "view-secrets"));
            assertCovers(manage("apps"), at(PROD, manage("apps")));
            assertCovers(at(PROD, manage("apps")), at(PROD, read("apps")));
            assertCovers(role("everything"), manage("news"));
            assertCovers(role("everything"), role("everything"));
            assertCovers(manage("servers"), read("keys"));
        }

        @Test
        void nothingThatIsHeldElsewhereOrNoMore() {
            assertDoesNotCover(at(PROD, manage("apps")), at(LAB, read("apps")));
            assertDoesNotCover(at(PROD, manage("apps")), read("apps"));
            assertDoesNotCover(until(NOW, manage("apps")), read("apps"));
        }

        @Test
        void notWhatOthersHaveNow() {
            assertDoesNotCover(manage("apps"), manage("news"));
            assertDoesNotCover(manage("apps"), read("appearance"));
        }

        @Test
        void notTheActionsThatALevelIsYetToGet() {
            assertDoesNotCover(read("apps"), manage("apps", "create", "update", "delete"));
        }

        @Test
        void notWhatWasExceptedEvenIfOnlyOwnersHaveItNow() {
            assertDoesNotCover(manage("apps", "transfer"), manage("apps"));
            assertCovers(manage("apps", "transfer"), manage("apps", "transfer", "delete"));
            assertCovers(
                    List.of(manage("apps", "delete"), manage("apps", "create")), manage("apps"));
        }

        @Test
        void notSectionsThatAreYetToBe() {
            List<Grant> each =
                    Acme.CATALOGUE.sections().stream().map(s -> manage(s.key())).toList();

            assertThat(named(each, Optional.empty()).cover(named(role("everything")))).isFalse();
        }

        @Test
        void notWhatTheGivenSectionIncludesBesides() {
            assertDoesNotCover(manage("networks"), manage("servers"));
            assertDoesNotCover(manage("servers"), manage("networks"));
        }

        private void assertCovers(Grant held, Grant given) {
            assertCovers(List.of(held), given);
        }

        private void assertCovers(List<Grant> held, Grant given) {
            assertThat(named(held, project(given)).cover(named(given))).isTrue();
        }

        private void assertDoesNotCover(Grant held, Grant given) {
            assertThat(named(List.of(held), project(given)).cover(named(given))).isFalse();
        }

        private NamedPermissions named(Grant grant) {
            return named(List.of(grant), project(grant));
        }

        private NamedPermissions named(List<Grant> grants, Optional<Project> project) {
            return giving.named(grants, project, NOW);
        }
    }

    @Test
    void ownersGiveOwnershipWhatStaysAndSectionsThatAreYetToBe() {
        assertThat(giving.forOwners(role("owner"))).isTrue();
        assertThat(giving.forOwners(at(PROD, role("owner")))).isTrue();
        assertThat(giving.forOwners(role("guard"))).isTrue();
        assertThat(giving.forOwners(custom("custom-everything"))).isTrue();

        assertThat(giving.forOwners(role("everything"))).isFalse();
        assertThat(giving.forOwners(custom("custom-guard"))).isFalse();
        assertThat(giving.forOwners(custom("custom"))).isFalse();
        assertThat(giving.forOwners(manage("apps"))).isFalse();
    }

    private static Optional<Project> project(Grant grant) {
        return Stream.of(PROD, LAB, PANEL)
                .filter(project -> grant.project().equals(Optional.of(project.id())))
                .findFirst();
    }
}
