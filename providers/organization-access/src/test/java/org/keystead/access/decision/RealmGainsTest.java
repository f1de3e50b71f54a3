package org.keystead.access.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.mother.Grants.at;
import static org.keystead.access.mother.Grants.custom;
import static org.keystead.access.mother.Grants.manage;
import static org.keystead.access.mother.Grants.read;
import static org.keystead.access.mother.Grants.role;
import static org.keystead.access.mother.Grants.until;
import static org.keystead.access.mother.Projects.PANEL;
import static org.keystead.access.mother.Projects.PROD;
import static org.keystead.access.mother.Sections.accountWide;
import static org.keystead.access.mother.Sections.available;
import static org.keystead.access.mother.Sections.reserved;
import static org.keystead.access.mother.Sections.section;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keystead.access.memory.World;
import org.keystead.access.model.Availability;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Level;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Role;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Roles;

/** What members would have more by another catalogue, without being given anything. */
class RealmGainsTest {

    private static final Catalogue OWNERS =
            Catalogues.of(available("apps", Availability.OWNER_ONLY));
    private static final Catalogue WHOLE = Catalogues.of(accountWide("apps"));
    private static final Catalogue PROJECTS = Catalogues.of(section("apps"));
    private static final Permission READ = Permission.of("apps", Level.READ);
    private static final Role OWNER = Roles.owner("owner");
    private static final Role READER = Roles.role("reader", READ);

    @Test
    void aGrantMayComeToGiveMore() {
        World world = world(OWNERS);
        Grant held = world.hold("ann", read("apps"));

        assertThat(gained(world, PROJECTS))
                .containsExactly(
                        "grant "
                                + held.id()
                                + " of user ann in organization acme"
                                + " would give apps: view, view-secrets");
        assertThat(gained(world, OWNERS)).isEmpty();
    }

    @Test
    void whatHasEndedGivesNothing() {
        World world = world(OWNERS);
        world.hold("ann", until(Decisions.now(), read("apps")));

        assertThat(gained(world, PROJECTS)).isEmpty();
    }

    @Test
    void aRoleOfAnOrganizationsOwnMayComeToGiveMore() {
        World world = world(OWNERS).custom(Roles.custom("crew", READ));
        assertThat(gained(world, PROJECTS)).isEmpty();

        world.hold("ann", custom("crew"));

        assertThat(gained(world, PROJECTS))
                .containsExactly(
                        "role crew of organization acme would give apps: view, view-secrets");
    }

    @Test
    void aTemplateMayComeToGiveMore() {
        World world = world(OWNERS);
        assertThat(gained(world, PROJECTS)).isEmpty();

        world.hold("ann", role("reader"));

        assertThat(gained(world, PROJECTS))
                .containsExactly("role template reader would give apps: view, view-secrets");
    }

    @Test
    void aTemplateMayBecomeAnotherByItself() {
        World world = world(PROJECTS);
        world.hold("ann", role("reader"));

        assertThat(gained(world, PROJECTS, Roles.role("reader"))).isEmpty();
        assertThat(gained(world, PROJECTS, Roles.role("reader", manages("view"))))
                .containsExactly("role template reader would give apps: create, update, delete");
    }

    @Test
    void aTemplateThatGoesGivesNothing() {
        World world = world(OWNERS);
        world.hold("ann", role("reader"));

        assertThat(gained(world, PROJECTS, OWNER)).isEmpty();
    }

    @Test
    void whoOwnsEverythingGainsNothing() {
        World world = world(OWNERS);
        world.hold("ann", role("owner"));

        assertThat(gained(world, PROJECTS, OWNER)).isEmpty();
    }

    @Test
    void whoComesToOwnGainsEverything() {
        World world = world(PROJECTS);
        world.hold("ann", role("reader"));

        assertThat(gained(world, PROJECTS, Roles.owning(READER)))
                .containsExactly("role template reader would give apps: create, update, delete");
    }

    @Test
    void nobodyComesToOwnAtAProject() {
        World world = world(WHOLE);
        world.hold("ann", at(PROD, role("reader")));

        assertThat(gained(world, PROJECTS, Roles.owning(READER)))
                .containsExactly(
                        "role template reader would give apps: view, view-secrets at projects");
    }

    @Test
    void anOwnersRoleAtAProjectGivesWhatItLists() {
        Role listing = Roles.owning(Roles.role("chief", READ));
        World world = new World(WHOLE, listing).project(PROD).member("ann");
        world.hold("ann", at(PROD, role("chief")));

        assertThat(gained(world, PROJECTS, listing))
                .containsExactly(
                        "role template chief would give apps: view, view-secrets at projects");
    }

    @Test
    void theReservedProjectIsOneOfItsOwn() {
        World world = world(PROJECTS);
        Grant held = world.hold("ann", at(PANEL, read("apps")));

        assertThat(gained(world, Catalogues.of(reserved("apps"))))
                .containsExactly(
                        "grant "
                                + held.id()
                                + " of user ann in organization acme"
                                + " would give apps: view, view-secrets at the reserved project");
    }

    @Test
    void aHundredAreTold() {
        World world = world(OWNERS);
        IntStream.range(0, 60)
                .forEach(i -> world.member("user" + i, read("apps"), manage("apps", "delete")));

        assertThat(gained(world, PROJECTS)).hasSize(100);
    }

    private static Permission manages(String except) {
        return Permission.of("apps", Level.MANAGE, except);
    }

    private static World world(Catalogue before) {
        return new World(before, OWNER, READER).project(PROD).project(PANEL).member("ann");
    }

    private static List<String> gained(World world, Catalogue after) {
        return gained(world, after, OWNER, READER);
    }

    private static List<String> gained(World world, Catalogue after, Role... templates) {
        return new RealmGains(world.session(), world.session().getContext().getRealm())
                .lines(after, List.of(templates));
    }
}
