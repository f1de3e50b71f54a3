package org.keystead.access.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.memory.Refused.conflict;
import static org.keystead.access.mother.Grants.role;
import static org.keystead.access.mother.Sections.section;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keystead.access.memory.World;
import org.keystead.access.model.Founding;
import org.keystead.access.model.Grant;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Roles;

/** How an organization gets its founder. */
class FoundationTest {

    private final World world =
            new World(
                            Catalogues.founding(
                                    new Founding(Optional.of("owner"), true, true, 1),
                                    section("apps")),
                            Roles.owner("owner"))
                    .member("ann")
                    .member("bo");

    @Test
    void theFounderGetsTheFoundersRole() {
        found("ann");

        assertThat(world.heldBy("ann"))
                .extracting(Grant::access)
                .containsExactly(role("owner").access());
    }

    @Test
    void nobodyFoundsTwice() {
        found("ann");
        found("bo");

        assertThat(world.heldBy("bo")).isEmpty();
    }

    @Test
    void aUserFoundsAsManyAsTheCatalogueSays() {
        world.access().foundings().add("other", "ann");

        conflict(
                "founding-limit",
                () ->
                        new OwnOrganizations(world.by("ann"))
                                .create(new OrganizationRequest("more", "More")));
    }

    private void found(String user) {
        new Foundation(world.by("ann"))
                .makeFounder(world.acme(), world.user(user), Optional.empty());
    }
}
