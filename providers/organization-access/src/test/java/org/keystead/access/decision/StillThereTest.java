package org.keystead.access.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keystead.access.mother.Sections.section;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keycloak.models.ModelException;
import org.keystead.access.memory.World;
import org.keystead.access.mother.Catalogues;

/** An organization that goes while it is asked about. */
class StillThereTest {

    @Test
    void nobodyIsAMemberOfWhatIsGone() {
        World world = new World(Catalogues.of(section("apps"))).member("ann");
        Decisions decisions = world.by("ann").decisions();
        assertThat(decisions.member(world.acme(), "ann")).isPresent();

        world.gone();

        assertThat(decisions.member(world.acme(), "ann")).isEmpty();
        assertThat(decisions.acts(world.acme(), world.user("ann"), Optional.empty())).isFalse();
    }

    @Test
    void aDatabaseThatFailsIsNoAnswer() {
        ModelException failed = new ModelException("Database operation failed", new Exception());

        assertThatThrownBy(
                        () ->
                                StillThere.ask(
                                        () -> {
                                            throw failed;
                                        }))
                .isSameAs(failed);
    }
}
