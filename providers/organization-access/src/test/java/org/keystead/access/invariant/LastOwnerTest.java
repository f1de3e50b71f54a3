package org.keystead.access.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.mother.Grants.at;
import static org.keystead.access.mother.Grants.custom;
import static org.keystead.access.mother.Grants.role;
import static org.keystead.access.mother.Grants.until;
import static org.keystead.access.mother.Projects.PROD;
import static org.keystead.access.mother.Sections.section;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keystead.access.decision.Decisions;
import org.keystead.access.memory.World;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Roles;

/** An organization keeps an owner who can act. */
class LastOwnerTest {

    private final World world =
            new World(Catalogues.of(section("apps")), Roles.owner("owner"), Roles.role("plain"))
                    .custom(Roles.owning(Roles.custom("own")))
                    .project(PROD)
                    .member("ann")
                    .member("bo", role("plain"));

    @Test
    void whoHoldsARoleThatOwnsIsOne() {
        assertThat(kept()).isFalse();

        world.hold("ann", role("owner"));

        assertThat(kept()).isTrue();
        assertThat(lastOwner().owns(World.ACME, "ann")).isTrue();
        assertThat(lastOwner().owns(World.ACME, "bo")).isFalse();
        assertThat(lastOwner().anyOwns(World.ACME, List.of("ann", "bo"))).isTrue();
        assertThat(lastOwner().anyOwns(World.ACME, List.of("bo"))).isFalse();
    }

    @Test
    void aRoleOfTheOrganizationsOwnMayOwn() {
        world.hold("ann", custom("own"));

        assertThat(kept()).isTrue();
    }

    @Test
    void nobodyOwnsAtAProjectOrForATime() {
        world.hold("ann", at(PROD, role("owner")));
        world.hold("ann", until(Decisions.now().plusSeconds(60), role("owner")));

        assertThat(kept()).isFalse();
    }

    @Test
    void whoIsDisabledDoesNotAct() {
        world.hold("ann", role("owner"));
        world.disable("ann");

        assertThat(kept()).isFalse();
        assertThat(lastOwner().owns(World.ACME, "ann")).isTrue();
        assertThat(lastOwner().lackingAmong(List.of(World.ACME))).containsExactly(World.ACME);
    }

    @Test
    void whomAnotherSystemKeepsIsAskedOfIt() {
        world.federated("ann");
        world.hold("ann", role("owner"));
        assertThat(kept()).isTrue();
        assertThat(lastOwner().lackingAmong(List.of(World.ACME))).isEmpty();

        world.disable("ann");
        assertThat(kept()).isFalse();

        world.leaves("ann");
        assertThat(kept()).isFalse();
        assertThat(lastOwner().lackingAmong(List.of(World.ACME))).containsExactly(World.ACME);
    }

    @Test
    void thoseWhoCanActAreNamedOfEachKind() {
        world.member("cy", role("owner")).member("dan", role("owner")).member("eve", role("owner"));
        world.hold("ann", role("owner"));
        world.federated("ann");
        world.federated("eve");
        world.disable("cy");

        assertThat(lastOwner().usable(World.ACME, 5)).containsExactly("dan", "ann", "eve");
        assertThat(lastOwner().usable(World.ACME, 1)).containsExactly("dan", "ann");

        world.disable("ann");
        assertThat(lastOwner().usable(World.ACME, 1)).containsExactly("dan", "eve");
    }

    @Test
    void anOrganizationThatIsGoneIsNotLocked() {
        assertThat(lastOwner().lock(World.ACME)).isTrue();
        assertThat(lastOwner().lock("other")).isFalse();
    }

    @Test
    void whatIsForcedIsForcedThereAlone() {
        lastOwner().force(World.ACME);

        assertThat(lastOwner().forced(World.ACME)).isTrue();
        assertThat(lastOwner().forced("other")).isFalse();
    }

    @Test
    void theTemplatesThatOwnAreThoseThatSaySo() {
        assertThat(lastOwner().templates()).isEqualTo(Set.of("owner"));
    }

    private boolean kept() {
        return lastOwner().kept(World.ACME);
    }

    private LastOwner lastOwner() {
        return new LastOwner(world.session(), world.session().getContext().getRealm());
    }
}
