package org.keystead.access.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.mother.Grants.manage;
import static org.keystead.access.mother.Grants.role;
import static org.keystead.access.mother.Grants.until;
import static org.keystead.access.mother.Projects.LAB;
import static org.keystead.access.mother.Projects.PROD;
import static org.keystead.access.mother.Sections.accountWide;
import static org.keystead.access.mother.Sections.available;
import static org.keystead.access.mother.Sections.section;
import static org.keystead.access.mother.Sections.withActions;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keystead.access.decision.Decisions;
import org.keystead.access.management.Managing;
import org.keystead.access.memory.World;
import org.keystead.access.model.Availability;
import org.keystead.access.model.Level;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Project;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Projects;
import org.keystead.access.mother.Roles;
import org.keystead.access.representation.OrganizationCatalogueRepresentation;
import org.keystead.access.representation.OrganizationCatalogueRepresentation.LevelOffer;
import org.keystead.access.representation.OrganizationCatalogueRepresentation.RoleOffer;
import org.keystead.access.representation.OrganizationCatalogueRepresentation.SectionOffer;

/** What a form offers, and why it offers the rest not. */
class OrganizationCatalogueTest {

    private static final Instant SOON = Decisions.now().plusSeconds(3600);

    private final World world =
            new World(
                            Catalogues.ownerOnly(
                                    Set.of("transfer"),
                                    section("members"),
                                    section("roles"),
                                    withActions("apps", "transfer"),
                                    section("disks"),
                                    section("nets"),
                                    accountWide("bills"),
                                    available("start", Availability.EVERYONE),
                                    available("owners", Availability.OWNER_ONLY)),
                            Roles.owner("owner"),
                            Roles.role("reader", Permission.of("apps", Level.READ)),
                            Roles.role("staff", Permission.of("members", Level.READ)),
                            Roles.role("biller", Permission.of("bills", Level.READ)),
                            Roles.role("netter", Permission.of("nets", Level.READ)),
                            Roles.guarded(Roles.role("shield")))
                    .project(PROD)
                    .member("ann", role("owner"))
                    .member(
                            "bo",
                            manage("members"),
                            manage("apps", "delete"),
                            until(SOON, manage("disks")))
                    .member("cy", manage("apps"), manage("roles"))
                    .member("dan", manage("apps"));

    @ParameterizedTest
    @CsvSource({
        "ann, apps, manage,",
        "ann, nets, manage,",
        "ann, start, none, everyone",
        "ann, owners, none, owner-only",
        "bo, apps, none,",
        "bo, members, manage,",
        "bo, nets, none, not-held",
        "bo, start, none, everyone",
        "cy, apps, none, not-permitted",
        "cy, owners, none, owner-only"
    })
    void aSectionIsOfferedAsFarAsItMayBeGiven(
            String user, String section, String level, String locked) {
        assertThat(offer(user, Optional.empty(), section))
                .returns(level, SectionOffer::givable)
                .returns(locked, SectionOffer::locked);
    }

    @Test
    void whatCountsElsewhereIsNotOfferedHere() {
        assertThat(offer("ann", Optional.of(PROD), "bills").locked()).isEqualTo("elsewhere");
        assertThat(offer("ann", Optional.empty(), "bills").locked()).isNull();
        assertThat(offered("ann", Optional.of(PROD), "biller").locked()).isEqualTo("elsewhere");
    }

    @Test
    void whatHasToBeLeftOutIsSaid() {
        assertThat(level("bo", "apps", 1))
                .returns(true, LevelOffer::givable)
                .returns(Set.of("delete"), offer -> Set.copyOf(offer.except()));
        assertThat(level("ann", "apps", 1).except()).isNull();
    }

    @Test
    void whatHasToEndIsSaid() {
        assertThat(level("bo", "disks", 1))
                .returns(true, LevelOffer::givable)
                .returns(SOON.toString(), LevelOffer::until);
        assertThat(offer("bo", Optional.empty(), "disks").givable()).isEqualTo("none");
        assertThat(level("ann", "disks", 1).until()).isNull();
    }

    @Test
    void whatOnlyOwnersDoIsSaid() {
        assertThat(offer("bo", Optional.empty(), "apps").ownerOnlyActions())
                .containsExactly("transfer");
        assertThat(offer("bo", Optional.empty(), "disks").ownerOnlyActions()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "ann, owner, true,",
        "ann, shield, true,",
        "bo, staff, true,",
        "bo, reader, false, not-held",
        "bo, netter, false, not-held",
        "bo, owner, false, for-owners",
        "bo, shield, false, for-owners",
        "cy, reader, false, not-permitted",
        "cy, owner, false, not-permitted"
    })
    void aRoleIsOfferedIfItMayBeGiven(String user, String name, boolean givable, String locked) {
        assertThat(offered(user, Optional.empty(), name))
                .returns(givable, RoleOffer::givable)
                .returns(locked, RoleOffer::locked);
    }

    @Test
    void rolesAreForWhoSeesOrGivesThem() {
        assertThat(of(world.asIs("bo"), Optional.empty()).roles()).isNotEmpty();
        assertThat(of(world.asIs("cy"), Optional.empty()).roles()).isNotEmpty();
        assertThat(of(world.asIs("dan"), Optional.empty()).roles()).isEmpty();
    }

    @Test
    void whoChangesMembersGives() {
        assertThat(of(world.asIs("bo"), Optional.empty()).mayGrant()).isTrue();
        assertThat(of(world.asIs("cy"), Optional.empty()).mayGrant()).isFalse();
    }

    @Test
    void whereSomethingIsDisabledAnAdministratorGives() {
        world.close();

        assertThat(offer(world.administrator(), Optional.empty(), "apps").givable())
                .isEqualTo("manage");
        assertThat(offer("bo", Optional.empty(), "apps").locked()).isEqualTo("disabled");
    }

    @Test
    void atADisabledProjectOwnersAloneGive() {
        Project closed = Projects.disabled(LAB);
        world.project(closed);

        assertThat(offer("bo", Optional.of(closed), "members").locked()).isEqualTo("disabled");
        assertThat(offered("bo", Optional.of(closed), "reader").locked()).isEqualTo("disabled");
        assertThat(offered("bo", Optional.of(closed), "shield").locked()).isEqualTo("disabled");
        assertThat(offer("ann", Optional.of(closed), "members").givable()).isEqualTo("manage");
    }

    private LevelOffer level(String user, String section, int level) {
        return offer(user, Optional.empty(), section).levels().get(level);
    }

    private SectionOffer offer(String user, Optional<Project> project, String section) {
        return offer(world.asIs(user), project, section);
    }

    private SectionOffer offer(Managing managing, Optional<Project> project, String section) {
        return of(managing, project).sections().stream()
                .filter(found -> found.key().equals(section))
                .findFirst()
                .orElseThrow();
    }

    private RoleOffer offered(String user, Optional<Project> project, String name) {
        return of(world.asIs(user), project).roles().stream()
                .filter(offer -> offer.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private OrganizationCatalogueRepresentation of(Managing managing, Optional<Project> project) {
        return new OrganizationCatalogue(managing, world.acme(), project).answer();
    }
}
