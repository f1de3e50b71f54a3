package org.keystead.access.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.mother.Grants.role;
import static org.keystead.access.mother.Sections.section;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keystead.access.memory.World;
import org.keystead.access.model.Founding;
import org.keystead.access.model.Grant;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Roles;
import org.keystead.access.mother.Sections;

/** What becoming a member brings. */
class JoiningTest {

    @Test
    void theFirstMemberIsTheFounderWhereTheCatalogueSaysSo() {
        World world = founding(Optional.of("owner"), true).member("ann");

        join(world, "ann");

        assertThat(world.heldBy("ann"))
                .extracting(Grant::access)
                .containsExactly(role("owner").access());
    }

    @Test
    void theSecondIsNot() {
        World world = founding(Optional.of("owner"), true).member("ann").member("bo");

        join(world, "bo");

        assertThat(world.heldBy("bo")).isEmpty();
    }

    @Test
    void nobodyIsWhereTheCatalogueDoesNotSaySo() {
        World world = founding(Optional.of("owner"), false).member("ann");
        join(world, "ann");
        assertThat(world.heldBy("ann")).isEmpty();
    }

    @Test
    void theReservedProjectIsThereFromTheFirstMemberOn() {
        World world = founding(Optional.empty(), false).member("ann");

        join(world, "ann");

        assertThat(world.access().projects().reserved(World.ACME)).isPresent();
    }

    private static World founding(Optional<String> role, boolean firstMember) {
        return new World(
                Catalogues.founding(
                        new Founding(role, false, firstMember, 1),
                        section("apps"),
                        Sections.reserved("panel")),
                Roles.owner("owner"));
    }

    private static void join(World world, String user) {
        new Joining().onEvent(new Joined(world.session(), world.acme(), world.user(user)));
    }

    /** Keycloak's event. */
    private record Joined(KeycloakSession session, OrganizationModel organization, UserModel user)
            implements OrganizationModel.OrganizationMemberJoinEvent {

        @Override
        public KeycloakSession getSession() {
            return session;
        }

        @Override
        public OrganizationModel getOrganization() {
            return organization;
        }

        @Override
        public UserModel getUser() {
            return user;
        }
    }
}
