package org.keystead.access.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.evaluation.Acme.MANAGE;
import static org.keystead.access.evaluation.Acme.assertHas;
import static org.keystead.access.mother.Grants.at;
import static org.keystead.access.mother.Grants.manage;
import static org.keystead.access.mother.Grants.read;
import static org.keystead.access.mother.Grants.role;
import static org.keystead.access.mother.Grants.until;
import static org.keystead.access.mother.Member.NOW;
import static org.keystead.access.mother.Projects.PANEL;
import static org.keystead.access.mother.Projects.PROD;
import static org.keystead.access.mother.Roles.owner;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.keystead.access.model.Level;
import org.keystead.access.mother.Member;

/** Who has a section at all: steps 1 to 4 and 6 of the evaluation. */
class AvailabilityTest {

    private final Member member = Acme.member();

    @Nested
    class WhoeverIsNoMemberOrDisabled {

        @Test
        void hasNoneEverywhere() {
            EffectivePermissions none = EffectivePermissions.none(Acme.CATALOGUE);

            assertThat(none.owner()).isFalse();
            assertThat(none.roles()).isEmpty();
            assertThat(none.sections()).hasSameSizeAs(Acme.CATALOGUE.sections());
            assertThat(none.sections()).allMatch(s -> s.level() == Level.NONE);
            assertThat(none.sections()).allMatch(s -> s.actions().isEmpty());
        }
    }

    @Nested
    class ASectionForEveryone {

        @Test
        void isManagedByAnyMember() {
            assertHas(member.inOrganization(), "appearance", Level.MANAGE, MANAGE);
            assertHas(member.in(PROD), "appearance", Level.MANAGE, MANAGE);
        }

        @Test
        void isNotLessenedByAGrant() {
            assertHas(
                    member.with(read("appearance", "view")).inOrganization(),
                    "appearance",
                    Level.MANAGE,
                    MANAGE);
        }
    }

    @Nested
    class AnOwner {

        @Test
        void managesEverySectionInTheOrganizationAndItsProjects() {
            Member owner = member.with(role("owner"));

            assertThat(owner.inOrganization().owner()).isTrue();
            assertThat(owner.inOrganization().sections())
                    .allMatch(s -> s.level() == Level.MANAGE && s.except().isEmpty());
            assertThat(owner.in(PROD).sections()).allMatch(s -> s.level() == Level.MANAGE);
            assertThat(owner.in(PANEL).sections()).allMatch(s -> s.level() == Level.MANAGE);
        }

        @Test
        void hasNoExceptions() {
            assertHas(
                    member.with(role("owner"), manage("firewall", "delete")).inOrganization(),
                    "firewall",
                    Level.MANAGE,
                    MANAGE);
        }

        @Test
        void managesWhatIsOwnerOnly() {
            assertHas(member.with(role("owner")).inOrganization(), "news", Level.MANAGE, MANAGE);
        }

        @Test
        void hasOwnerOnlyActions() {
            EffectivePermissions all = member.with(role("owner")).inOrganization();

            assertThat(all.section("apps").allows("transfer")).isTrue();
            assertThat(all.section("appearance").allows("transfer")).isTrue();
        }

        @Test
        void isNobodyWhoHoldsTheRoleAtAProjectOnly() {
            EffectivePermissions permissions = member.with(at(PROD, role("owner"))).in(PROD);

            assertThat(permissions.owner()).isFalse();
            assertThat(permissions.section("servers").level()).isEqualTo(Level.NONE);
        }

        @Test
        void isNobodyWhoseGrantHasExpired() {
            assertThat(member.with(until(NOW, role("owner"))).inOrganization().owner()).isFalse();
        }
    }

    @Nested
    class AnOwnerOnlySection {

        @Test
        void isNoneWhateverGrantsSay() {
            Member eager =
                    member.with(manage("news"), at(PROD, manage("news")), role("everything"));

            assertHas(eager.inOrganization(), "news", Level.NONE);
            assertHas(eager.in(PROD), "news", Level.NONE);
        }
    }

    @Nested
    class OwnerOnlyActions {

        @Test
        void areRemovedForEveryoneButOwners() {
            EffectivePermissions permissions =
                    member.with(manage("apps"), role("everything")).inOrganization();

            assertHas(
                    permissions,
                    "apps",
                    Level.MANAGE,
                    "view",
                    "view-secrets",
                    "create",
                    "update",
                    "delete",
                    "restart");
            assertHas(permissions, "appearance", Level.MANAGE, MANAGE);
        }
    }
}
