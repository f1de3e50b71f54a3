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
import org.keystead.access.memory.World;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Roles;
import org.keystead.access.representation.OrganizationRepresentation;

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

    private Set<String> among() {
        return new Attention(world.administrator()).among(List.of(world.acme()));
    }
}
