package org.keystead.access.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keystead.access.memory.Refused.conflict;
import static org.keystead.access.memory.Refused.denied;
import static org.keystead.access.memory.Refused.notFound;
import static org.keystead.access.mother.Grants.custom;
import static org.keystead.access.mother.Grants.manage;
import static org.keystead.access.mother.Grants.role;
import static org.keystead.access.mother.Sections.section;

import org.junit.jupiter.api.Test;
import org.keystead.access.json.InvalidDocumentException;
import org.keystead.access.memory.World;
import org.keystead.access.model.Level;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Role;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Roles;

/** Custom roles come, change and go. */
class OrganizationRolesTest {

    private static final Role CREW = Roles.custom("crew", Permission.of("apps", Level.READ));
    private static final Role CREW_OF_DISKS =
            Roles.custom("crew", Permission.of("disks", Level.READ));

    private final World world =
            new World(
                            Catalogues.of(section("apps"), section("disks")),
                            Roles.owner("owner"),
                            Roles.role("admin"))
                    .custom(CREW)
                    .member("owner", role("owner"))
                    .member("ann", manage("apps"))
                    .member("bo", custom("crew"));

    @Test
    void aNameIsOneRoles() {
        conflict("role-exists", () -> by("owner").create(Roles.custom("admin")));
        conflict("role-exists", () -> by("owner").create(Roles.custom("crew")));
        by("owner").create(Roles.custom("other"));
        assertThat(by("owner").all())
                .extracting(Role::name)
                .containsExactly("admin", "owner", "crew", "other");
    }

    @Test
    void whoseRightIsOverMeanwhileChangesNone() {
        world.outdated();

        denied(() -> by("owner").create(Roles.custom("other")));
        denied(() -> by("owner").replace("crew", CREW_OF_DISKS));
        denied(() -> by("owner").remove("crew"));
        assertThat(by("owner").get("crew")).isEqualTo(CREW);
    }

    @Test
    void aTemplateIsTheRealms() {
        notFound(() -> by("owner").replace("admin", Roles.custom("admin")));
        notFound(() -> by("owner").remove("admin"));
    }

    @Test
    void aRoleKeepsItsName() {
        assertThatThrownBy(() -> by("owner").replace("crew", Roles.custom("other")))
                .isInstanceOf(InvalidDocumentException.class);
    }

    @Test
    void nobodyMakesARoleOfMoreThanTheyHave() {
        denied(() -> by("ann").create(Roles.custom("x", Permission.of("disks", Level.READ))));
        denied(() -> by("ann").replace("crew", CREW_OF_DISKS));
        by("owner").replace("crew", CREW_OF_DISKS);
        denied(() -> by("ann").remove("crew"));
    }

    @Test
    void nobodyChangesTheRoleOfWhoHasMore() {
        world.hold("bo", manage("disks"));

        denied(() -> by("ann").remove("crew"));
        denied(() -> by("ann").replace("crew", CREW));
    }

    @Test
    void aRoleThatGoesIsTakenFromEverybody() {
        by("ann").remove("crew");

        assertThat(world.heldBy("bo")).isEmpty();
        notFound(() -> by("ann").get("crew"));
    }

    @Test
    void theLastOwnersRoleStaysAndOwns() {
        world.access().roles().update(World.ACME, Roles.owning(CREW));
        world.access().grants().removeUser("owner");

        conflict("last-owner", () -> by("bo").remove("crew"));
    }

    @Test
    void theLastOwnersRoleDoesNotStopOwning() {
        world.access().roles().update(World.ACME, Roles.owning(CREW));
        world.access().grants().removeUser("owner");

        conflict("last-owner", () -> by("bo").replace("crew", CREW));
    }

    @Test
    void aRoleThatTwoHoldStaysOneForMany() {
        world.hold("ann", custom("crew"));

        conflict("cardinality-one", () -> by("owner").replace("crew", Roles.single(CREW)));
    }

    private OrganizationRoles by(String actor) {
        return new OrganizationRoles(world.by(actor), world.acme());
    }
}
