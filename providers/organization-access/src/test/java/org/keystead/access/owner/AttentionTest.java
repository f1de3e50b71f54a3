package org.keystead.access.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.memory.Refused.denied;
import static org.keystead.access.memory.Refused.invalid;
import static org.keystead.access.mother.Grants.role;
import static org.keystead.access.mother.Sections.section;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.memory.Administrator;
import org.keystead.access.memory.World;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Roles;
import org.keystead.access.representation.OrganizationRepresentation;
import org.keystead.access.spi.Page;

/** Organizations that somebody should look at. */
class AttentionTest {

    private static final Optional<String> LACKING =
            Optional.of(OrganizationRepresentation.NO_USABLE_OWNER);

    private final World world =
            new World(Catalogues.of(section("apps")), Roles.owner("owner"))
                    .member("ann", role("owner"));

    @Test
    void theyAreThoseWhoseOwnersAreAllDisabled() {
        assertThat(among()).isEmpty();

        world.disable("ann");

        assertThat(among()).containsExactly(World.ACME);
    }

    @Test
    void whereNobodyEverOwnedNobodyIsMissing() {
        world.access().grants().removeUser("ann");

        assertThat(among()).isEmpty();
    }

    @Test
    void administratorsAskForThem() {
        assertThat(new Attention(world.administrator()).asked(LACKING)).isTrue();
        assertThat(new Attention(world.administrator()).asked(Optional.empty())).isFalse();
        assertThat(new Attention(world.by("ann")).asked(Optional.empty())).isFalse();
        denied(() -> new Attention(world.by("ann")).asked(LACKING));
    }

    @Test
    void nothingElseIsAskedFor() {
        invalid(
                "attention must be " + OrganizationRepresentation.NO_USABLE_OWNER,
                () -> new Attention(world.administrator()).asked(Optional.of("other")));
    }

    @Test
    void whoSeesEverythingIsShownAllOfThem() {
        Attention attention = of(new Administrator(world, true));
        assertThat(attention.count()).isZero();

        world.disable("ann");

        assertThat(attention.count()).isEqualTo(1);
        assertThat(shown(attention, 0)).containsExactly(World.ACME);
        assertThat(shown(attention, 1)).isEmpty();
    }

    @Test
    void whoSeesSomeIsShownThoseOfThemAlone() {
        world.disable("ann");
        Attention attention = new Attention(world.administrator());

        assertThat(attention.count()).isEqualTo(1);
        assertThat(shown(attention, 0)).containsExactly(World.ACME);
        assertThat(shown(attention, 1)).isEmpty();
        assertThat(of(new Administrator(world, false)).count()).isZero();
        assertThat(shown(of(new Administrator(world, false)), 0)).isEmpty();
    }

    @Test
    void whatGoesMeanwhileIsLeftOut() {
        world.disable("ann");

        world.gone();

        assertThat(shown(of(new Administrator(world, true)), 0)).isEmpty();
    }

    private Attention of(Administrator administrator) {
        return new Attention(world.administrator().as(administrator));
    }

    private static List<String> shown(Attention attention, int first) {
        return attention.list(new Page(first, 10)).map(OrganizationModel::getId).toList();
    }

    private Set<String> among() {
        return new Attention(world.administrator()).among(List.of(world.acme()));
    }
}
