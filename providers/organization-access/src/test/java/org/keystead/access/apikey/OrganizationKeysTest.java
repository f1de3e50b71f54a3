package org.keystead.access.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.memory.Refused.denied;
import static org.keystead.access.memory.Refused.notFound;
import static org.keystead.access.mother.Grants.manage;
import static org.keystead.access.mother.Grants.role;
import static org.keystead.access.mother.Sections.section;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keystead.access.management.Managing;
import org.keystead.access.memory.World;
import org.keystead.access.model.ApiKey;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Roles;
import org.keystead.access.representation.ApiKeyRepresentation;
import org.keystead.access.spi.Page;

/** The keys of all members are the owners' to know and to end. */
class OrganizationKeysTest {

    private static final Page ALL = new Page(0, 10);

    private final World world =
            new World(Catalogues.of(section("organization")), Roles.owner("owner"))
                    .member("ann", role("owner"))
                    .member("bo", manage("organization"))
                    .member("cy");
    private final ApiKey key = Keys.key("cy", "robot");

    OrganizationKeysTest() {
        world.access().apiKeys().add(key);
    }

    @Test
    void anOwnerSeesThem() {
        assertThat(of(world.asIs("ann")).page(ALL))
                .extracting(ApiKeyRepresentation::name)
                .containsExactly("robot");
        assertThat(of(world.asIs("ann")).count()).isEqualTo(1);
    }

    @Test
    void noLevelIsEnough() {
        denied(() -> of(world.asIs("bo")).page(ALL));
        denied(() -> of(world.asIs("bo")).count());
        denied(() -> of(world.asIs("bo")).end(key.id()));
        denied(() -> of(world.asIs("cy")).page(ALL));
    }

    @Test
    void anOwnerEndsOne() {
        of(world.asIs("ann")).end(key.id());

        assertThat(stored()).isEmpty();
    }

    @Test
    void anAdministratorEndsOne() {
        assertThat(of(world.administrator()).page(ALL)).hasSize(1);

        of(world.administrator()).end(key.id());

        assertThat(stored()).isEmpty();
    }

    @Test
    void whoseRightIsOverMeanwhileEndsNone() {
        world.outdated();

        denied(() -> of(world.administrator()).end(key.id()));
        denied(() -> new UserKeys(world.administrator(), world.user("cy")).end(key.id()));
        denied(() -> new UserKeys(world.administrator(), world.user("cy")).endAll());
        assertThat(stored()).isPresent();
    }

    @Test
    void oneThatIsNotThereIsNone() {
        notFound(() -> of(world.asIs("ann")).end("none"));
    }

    @Test
    void oneThatActsElsewhereIsNone() {
        ApiKey elsewhere = Keys.in("other", Keys.key("cy", "elsewhere"));
        world.access().apiKeys().add(elsewhere);

        notFound(() -> of(world.asIs("ann")).end(elsewhere.id()));
        assertThat(of(world.asIs("ann")).count()).isEqualTo(1);
        assertThat(new VerifiedKey(elsewhere, world.user("cy")).reaches(world.acme())).isFalse();
    }

    @Test
    void anAdministratorWhoDoesNotManageTheOrganizationSeesNone() {
        world.forbid();

        denied(() -> of(world.administrator()).page(ALL));
        denied(() -> of(world.administrator()).count());
        denied(() -> of(world.administrator()).end(key.id()));
    }

    @Test
    void allOfOneUserEndTogether() {
        ApiKey other = Keys.key("bo", "other");
        world.access().apiKeys().add(other);

        new UserKeys(world.administrator(), world.user("cy")).endAll();

        assertThat(stored()).isEmpty();
        assertThat(world.access().apiKeys().find(other.id())).isPresent();
    }

    @Test
    void aKeyIsEndedAsItsUsers() {
        UserKeys bo = new UserKeys(world.administrator(), world.user("bo"));
        UserKeys cy = new UserKeys(world.administrator(), world.user("cy"));

        notFound(() -> bo.end(key.id()));
        assertThat(bo.count()).isZero();
        assertThat(cy.page(ALL)).hasSize(1);
        assertThat(cy.count()).isEqualTo(1);

        cy.end(key.id());

        assertThat(stored()).isEmpty();
    }

    private Optional<ApiKey> stored() {
        return world.access().apiKeys().find(key.id());
    }

    private OrganizationKeys of(Managing managing) {
        return new OrganizationKeys(managing, world.acme());
    }
}
