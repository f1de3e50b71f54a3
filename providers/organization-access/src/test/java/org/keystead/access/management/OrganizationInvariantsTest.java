package org.keystead.access.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.keystead.access.memory.Refused.conflict;
import static org.keystead.access.memory.Refused.denied;
import static org.keystead.access.memory.Refused.notFound;
import static org.keystead.access.mother.Grants.at;
import static org.keystead.access.mother.Grants.by;
import static org.keystead.access.mother.Grants.custom;
import static org.keystead.access.mother.Grants.manage;
import static org.keystead.access.mother.Grants.role;
import static org.keystead.access.mother.Grants.until;
import static org.keystead.access.mother.Projects.PROD;
import static org.keystead.access.mother.Sections.accountWide;
import static org.keystead.access.mother.Sections.available;
import static org.keystead.access.mother.Sections.section;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keystead.access.decision.Decisions;
import org.keystead.access.invariant.LastOwner;
import org.keystead.access.memory.World;
import org.keystead.access.model.Access;
import org.keystead.access.model.Availability;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Role;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Grants;
import org.keystead.access.mother.Roles;

/** What a change of one organization may not break. */
class OrganizationInvariantsTest {

    private static final Instant SOON = Decisions.now().plusSeconds(3600);
    private static final Instant PAST = Decisions.now().minusSeconds(1);

    private final World world =
            new World(
                            Catalogues.of(
                                    section("apps"),
                                    accountWide("bills"),
                                    available("owners", Availability.OWNER_ONLY),
                                    available("all", Availability.EVERYONE)),
                            Roles.owner("owner"),
                            Roles.single(Roles.role("chief")),
                            Roles.guarded(Roles.role("shield")),
                            Roles.role("plain"))
                    .project(PROD)
                    .member("ann", role("owner"))
                    .member("bo");

    @Test
    void anOrganizationKeepsAnOwnerWhoCanAct() {
        assertThatCode(() -> of("ann").requireOwner()).doesNotThrowAnyException();

        world.disable("ann");

        conflict("last-owner", () -> of("bo").requireOwner());
    }

    @Test
    void anOwnershipThatEndsIsNotEnough() {
        world.access().grants().removeUser("ann");
        world.hold("ann", until(SOON, role("owner")));

        conflict("last-owner", () -> of("ann").requireOwner());
    }

    @Test
    void anAdministratorBreaksThatOnPurposeOnly() {
        world.disable("ann");

        conflict(
                "last-owner",
                () ->
                        new OrganizationInvariants(world.administrator(), world.acme())
                                .requireOwner());
        assertThatCode(() -> new OrganizationInvariants(world.force(), world.acme()).requireOwner())
                .doesNotThrowAnyException();
    }

    @Test
    void theFirstOwnerHasToBeUsable() {
        world.access().grants().removeUser("ann");
        world.disable("bo");

        conflict("last-owner", () -> of("ann").requireUsable(role("owner"), world.user("bo")));
        conflict(
                "last-owner",
                () -> of("ann").requireUsable(until(SOON, role("owner")), world.user("ann")));
        assertThatCode(() -> of("ann").requireUsable(role("owner"), world.user("ann")))
                .doesNotThrowAnyException();
        assertThatCode(() -> of("ann").requireUsable(role("plain"), world.user("bo")))
                .doesNotThrowAnyException();
    }

    @Test
    void aGrantThatDoesNothingIsRefused() {
        conflict("grant-without-effect", () -> of("ann").requireEffect(manage("owners")));
        conflict("grant-without-effect", () -> of("ann").requireEffect(manage("all")));
        conflict("grant-without-effect", () -> of("ann").requireEffect(manage("nowhere")));
        conflict("grant-without-effect", () -> of("ann").requireEffect(at(PROD, manage("bills"))));
        assertThatCode(() -> of("ann").requireEffect(at(PROD, manage("apps"))))
                .doesNotThrowAnyException();
        assertThatCode(() -> of("ann").requireEffect(manage("bills"))).doesNotThrowAnyException();
    }

    @Test
    void aTemplateThatWentMeanwhileIsNotGiven() {
        OrganizationInvariants invariants = of("ann");
        world.withoutTemplate("plain");

        notFound(() -> invariants.requireTemplate(role("plain")));
        assertThatCode(() -> invariants.requireTemplate(role("owner"))).doesNotThrowAnyException();
        assertThatCode(() -> invariants.requireTemplate(manage("apps"))).doesNotThrowAnyException();
        assertThatCode(() -> invariants.requireTemplate(custom("plain")))
                .doesNotThrowAnyException();
    }

    @Test
    void aRoleForOneHasOneHolder() {
        Grant held = world.hold("ann", at(PROD, role("chief")));

        conflict("cardinality-one", () -> of("ann").requireSingle(by("bo", role("chief"))));
        assertThat(of("ann").othersHolding(by("bo", role("chief")))).containsExactly(held);
        assertThatCode(() -> of("ann").requireSingle(by("ann", role("chief"))))
                .doesNotThrowAnyException();
        assertThatCode(() -> of("ann").requireSingle(by("bo", role("owner"))))
                .doesNotThrowAnyException();
    }

    @Test
    void whoHeldItUntilYesterdayIsNotInTheWay() {
        world.hold("ann", until(PAST, role("chief")));

        assertThatCode(() -> of("ann").requireSingle(by("bo", role("chief"))))
                .doesNotThrowAnyException();
    }

    @Test
    void onlyAnAdministratorTakesAProtectedRole() {
        Grant held = world.hold("bo", role("shield"));

        conflict("protected-member", () -> of("ann").requireTakeable(List.of(held)));
        assertThatCode(
                        () ->
                                new OrganizationInvariants(world.administrator(), world.acme())
                                        .requireTakeable(List.of(held)))
                .doesNotThrowAnyException();
        assertThatCode(() -> of("ann").requireTakeable(List.of(until(PAST, role("shield")))))
                .doesNotThrowAnyException();
        assertThatCode(() -> of("ann").requireTakeable(List.of(role("owner"))))
                .doesNotThrowAnyException();
    }

    @Test
    void aRoleThatTwoHoldDoesNotBecomeOneForOne() {
        Role many = Roles.custom("many");
        Access.ByRole access = Access.of(many);
        world.custom(many).hold("ann", Grants.grant(access));
        assertThatCode(() -> becomes(many, Roles.single(many))).doesNotThrowAnyException();

        world.hold("bo", at(PROD, Grants.grant(access)));

        conflict("cardinality-one", () -> becomes(many, Roles.single(many)));
        assertThatCode(() -> becomes(many, many)).doesNotThrowAnyException();
        assertThatCode(() -> of("ann").requireRoleChange(many, Optional.empty()))
                .doesNotThrowAnyException();
    }

    @Test
    void aRoleThatOwnsTakesOwnershipWhenItGoes() {
        Role own = Roles.owning(Roles.custom("own"));
        world.custom(own);
        assertThat(of("ann").takesOwnership(own, Optional.empty())).isFalse();

        world.hold("bo", Grants.grant(Access.of(own)));

        assertThat(of("ann").takesOwnership(own, Optional.empty())).isTrue();
        assertThat(of("ann").takesOwnership(own, Optional.of(Roles.custom("own")))).isTrue();
        assertThat(of("ann").takesOwnership(own, Optional.of(own))).isFalse();
        assertThat(of("ann").takesOwnership(Roles.custom("own"), Optional.empty())).isFalse();
    }

    @Test
    void whoLeftMeanwhileIsGivenNothing() {
        notFound(() -> of("ann").begin(world.user("stranger")));
        assertThatCode(() -> of("ann").begin(world.user("bo"))).doesNotThrowAnyException();
    }

    @Test
    void whoseRightIsOverMeanwhileChangesNothing() {
        world.outdated();

        denied(() -> of("ann").begin());
        denied(() -> of("ann").begin(world.user("bo")));
        denied(() -> of("ann").beginDeparture(world.user("bo")));
    }

    @Test
    void whoLeftMeanwhileDoesNotLeaveAgain() {
        notFound(() -> of("ann").beginDeparture(world.user("stranger")));
    }

    @Test
    void whatAnAdministratorForcesIsRememberedUntilTheCommit() {
        Managing force = world.force();
        LastOwner remembered =
                new LastOwner(force.session(), force.session().getContext().getRealm());

        of("ann").begin();
        assertThat(remembered.forced(World.ACME)).isFalse();

        new OrganizationInvariants(force, world.acme()).begin();
        assertThat(remembered.forced(World.ACME)).isTrue();
    }

    @Test
    void theHoldersOfARoleAreThoseWhoHaveItNow() {
        Role plain = Roles.role("plain");
        world.hold("ann", until(PAST, role("plain")));
        world.hold("bo", at(PROD, role("plain")));

        assertThat(of("ann").holders(plain)).containsExactly("bo");
    }

    private void becomes(Role before, Role after) {
        of("ann").requireRoleChange(before, Optional.of(after));
    }

    private OrganizationInvariants of(String actor) {
        return new OrganizationInvariants(world.by(actor), world.acme());
    }
}
