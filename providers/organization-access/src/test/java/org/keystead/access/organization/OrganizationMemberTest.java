package org.keystead.access.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.memory.Refused.conflict;
import static org.keystead.access.memory.Refused.denied;
import static org.keystead.access.memory.Refused.notFound;
import static org.keystead.access.mother.Grants.manage;
import static org.keystead.access.mother.Grants.read;
import static org.keystead.access.mother.Grants.role;
import static org.keystead.access.mother.Sections.section;

import org.junit.jupiter.api.Test;
import org.keystead.access.management.Managing;
import org.keystead.access.memory.World;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Roles;
import org.keystead.access.representation.MemberRepresentation;

/** Members go, and are sent. */
class OrganizationMemberTest {

    private final World world =
            new World(
                            Catalogues.of(section("apps"), section("disks")),
                            Roles.owner("owner"),
                            Roles.guarded(Roles.role("shield")))
                    .member("ann", role("owner"))
                    .member("bo", manage("apps"))
                    .member("cy", read("disks"));

    @Test
    void whoIsShownWhileTheOrganizationGoesIsNobodys() {
        world.gone();

        assertThat(
                        new OrganizationMember(world.by("ann"), world.acme(), world.user("bo"))
                                .summary())
                .extracting(MemberRepresentation::membershipType)
                .isEqualTo("unmanaged");
    }

    @Test
    void whoHasMoreIsNotSentAway() {
        denied(() -> of(world.by("bo"), "cy").remove(false));
        denied(() -> of(world.by("bo"), "ann").remove(false));

        of(world.by("ann"), "cy").remove(false);

        assertThat(isMember("cy")).isFalse();
    }

    @Test
    void whoeverWantsToGoes() {
        of(world.by("bo"), "bo").leave(false);

        assertThat(isMember("bo")).isFalse();
    }

    @Test
    void theLastOwnerStays() {
        conflict("last-owner", () -> of(world.by("ann"), "ann").leave(false));
    }

    @Test
    void noAdministratorSendsTheLastOwnerAway() {
        conflict("last-owner", () -> of(world.administrator(), "ann").remove(false));
    }

    @Test
    void anAdministratorDoesOnPurpose() {
        of(world.force(), "ann").remove(false);

        assertThat(isMember("ann")).isFalse();
    }

    @Test
    void anotherOwnerLetsThemGo() {
        world.hold("cy", role("owner"));

        of(world.by("ann"), "ann").leave(false);

        assertThat(isMember("ann")).isFalse();
    }

    @Test
    void aProtectedMemberIsTheAdministrators() {
        world.hold("bo", role("shield"));

        conflict("protected-member", () -> of(world.by("ann"), "bo").remove(false));
        conflict("protected-member", () -> of(world.by("bo"), "bo").leave(false));

        of(world.administrator(), "bo").remove(false);

        assertThat(isMember("bo")).isFalse();
    }

    @Test
    void whoHasNoAccountOutsideIsDeletedOnPurposeOnly() {
        world.managed("bo");

        conflict("managed-member", () -> of(world.by("ann"), "bo").remove(false));
        conflict("managed-member", () -> of(world.by("bo"), "bo").leave(false));

        of(world.by("ann"), "bo").remove(true);

        assertThat(isMember("bo")).isFalse();
    }

    @Test
    void whoIsNoMemberDoesNotGo() {
        notFound(() -> of(world.by("ann"), "stranger").remove(false));
        notFound(() -> of(world.by("stranger"), "stranger").leave(false));
    }

    @Test
    void whoseRightIsOverMeanwhileSendsNobodyAway() {
        world.outdated();

        denied(() -> of(world.by("ann"), "bo").remove(false));
        assertThat(isMember("bo")).isTrue();
    }

    private boolean isMember(String user) {
        return world.access().owners().isMember(World.ACME, user);
    }

    private OrganizationMember of(Managing managing, String user) {
        return new OrganizationMember(managing, world.acme(), world.user(user));
    }
}
