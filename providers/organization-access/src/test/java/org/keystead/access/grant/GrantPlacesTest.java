package org.keystead.access.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.memory.Refused.denied;
import static org.keystead.access.mother.Grants.at;
import static org.keystead.access.mother.Grants.by;
import static org.keystead.access.mother.Grants.custom;
import static org.keystead.access.mother.Grants.manage;
import static org.keystead.access.mother.Grants.read;
import static org.keystead.access.mother.Grants.role;
import static org.keystead.access.mother.Projects.LAB;
import static org.keystead.access.mother.Projects.PROD;
import static org.keystead.access.mother.Sections.section;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keystead.access.management.Managing;
import org.keystead.access.memory.World;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Project;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Projects;
import org.keystead.access.mother.Roles;
import org.keystead.access.mother.Sections;

/** What is given at projects, as they come, close and go. */
class GrantPlacesTest {

    private final World world =
            new World(Catalogues.of(section("apps")), Roles.owner("owner"), Roles.role("plain"))
                    .custom(Roles.custom("crew"))
                    .member("ann", role("owner"))
                    .member("bo");

    @Test
    void whatIsGivenAtAClosedProjectOnlyAnOwnerTakes() {
        Project closed = Projects.disabled(PROD);
        world.project(closed).hold("bo", read("apps"));
        Grant there = world.hold("bo", at(closed, read("apps")));

        denied(() -> of(world.by("bo"), "bo").remove(there));
        of(world.by("ann"), "bo").remove(there);

        assertThat(world.heldBy("bo")).doesNotContain(there);
    }

    @Test
    void theReservedProjectIsThereOnceSomethingIsGivenAtIt() {
        World panel = reserved();
        String id = plannedIn(panel);
        Grant there = at(id, by("bo", manage("panel")));

        new MemberGrants(panel.by("ann"), panel.acme(), panel.user("bo")).add(there);

        assertThat(panel.access().projects().reserved(World.ACME)).isPresent();
        assertThat(panel.heldBy("bo")).containsExactly(there);
    }

    @Test
    void theReservedProjectIsThereOnceAListNamesIt() {
        World panel = reserved();
        String id = plannedIn(panel);
        Grant there = at(id, by("bo", manage("panel")));

        new MemberGrants(panel.by("ann"), panel.acme(), panel.user("bo")).replace(List.of(there));

        assertThat(panel.access().projects().reserved(World.ACME)).isPresent();
    }

    @Test
    void whatIsGivenAndWhereHasToBeThereStill() {
        world.project(PROD);

        assertThat(placed(at(PROD, manage("apps")))).isTrue();
        assertThat(placed(role("plain"))).isTrue();
        assertThat(placed(custom("crew"))).isTrue();
        assertThat(placed(manage("nowhere"))).isFalse();
        assertThat(placed(role("crew"))).isFalse();
        assertThat(placed(custom("plain"))).isFalse();
        assertThat(placed(at(LAB, manage("apps")))).isFalse();
    }

    private boolean placed(Grant grant) {
        return of(world.by("ann"), "bo").placed(grant);
    }

    private MemberGrants of(Managing managing, String member) {
        return new MemberGrants(managing, world.acme(), world.user(member));
    }

    private static World reserved() {
        return new World(Catalogues.of(Sections.reserved("panel")), Roles.owner("owner"))
                .member("ann", role("owner"))
                .member("bo");
    }

    private static String plannedIn(World panel) {
        return panel.by("ann").decisions().reserved(panel.acme()).orElseThrow().id();
    }
}
