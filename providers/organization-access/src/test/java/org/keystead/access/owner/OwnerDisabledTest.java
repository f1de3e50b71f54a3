package org.keystead.access.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.mother.Grants.role;
import static org.keystead.access.mother.Grants.until;
import static org.keystead.access.mother.Sections.section;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.AuthDetails;
import org.keystead.access.decision.Decisions;
import org.keystead.access.memory.AdminEvents;
import org.keystead.access.memory.World;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Roles;

/** Somebody is told of an organization that is left without an owner who can act. */
class OwnerDisabledTest {

    private final World world =
            new World(Catalogues.of(section("apps")), Roles.owner("owner"), Roles.role("plain"))
                    .member("ann", role("owner"))
                    .member("bo");

    @Test
    void theOrganizationOfADisabledOwnerIsToldOf() {
        world.disable("ann");

        look("ann");

        assertThat(raised())
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.getResourceTypeAsString())
                                    .isEqualTo("KEYSTEAD_ORGANIZATION");
                            assertThat(event.getResourcePath())
                                    .isEqualTo("organization-access/organizations/acme");
                            assertThat(event.getDetails())
                                    .isEqualTo(Map.of("keystead-disabled-owner", "ann"));
                        });
    }

    @Test
    void whileAnotherOwnerCanActNobodyIsTold() {
        world.hold("bo", role("owner"));
        world.disable("ann");

        look("ann");

        assertThat(raised()).isEmpty();
    }

    @Test
    void whoOwnsNothingTakesNoOwnerAway() {
        world.hold("bo", role("plain"));
        world.disable("ann");
        world.disable("bo");

        look("bo");

        assertThat(raised()).isEmpty();
    }

    @Test
    void whoIsNotDisabledIsNotToldOf() {
        world.hold("bo", until(Decisions.now().plusSeconds(60), role("owner")));
        world.disable("ann");

        look("bo");

        assertThat(raised()).isEmpty();
    }

    @Test
    void whoIsGoneIsNotToldOf() {
        look("nobody");

        assertThat(raised()).isEmpty();
    }

    @Test
    void itNamesWhoDisabledThem() {
        world.disable("ann");
        AuthDetails administrator = new AuthDetails();
        administrator.setUserId("root");

        new OwnerDisabled(world.session()).by(administrator).lookAfterwards("ann");
        look("ann");

        assertThat(raised())
                .extracting(event -> event.getAuthDetails().getUserId())
                .containsExactly("root", "ann");
    }

    private void look(String user) {
        new OwnerDisabled(world.session()).lookAfterwards(user);
    }

    private List<AdminEvent> raised() {
        return world.session().getProvider(AdminEvents.class).raised();
    }
}
