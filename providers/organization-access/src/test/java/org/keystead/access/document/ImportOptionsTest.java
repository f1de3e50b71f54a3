package org.keystead.access.document;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.keystead.access.memory.Refused.denied;
import static org.keystead.access.memory.Refused.notFound;
import static org.keystead.access.mother.Sections.section;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keystead.access.management.Authority;
import org.keystead.access.memory.Administrator;
import org.keystead.access.memory.World;
import org.keystead.access.mother.Catalogues;

/** Who may import a document. */
class ImportOptionsTest {

    private final World world = new World(Catalogues.of(section("apps"))).member("ann");
    private final Authority some = world.by("ann").authority();

    @Test
    void whoManagesEverythingImportsAnything() {
        Authority all = new Administrator(world, true);

        assertThatCode(() -> of(Optional.empty()).require(all)).doesNotThrowAnyException();
        assertThatCode(() -> of(Optional.of("new")).require(all)).doesNotThrowAnyException();
    }

    @Test
    void anybodyElseSaysWhichOrganizationItIsFor() {
        denied(() -> of(Optional.empty()).require(some));
    }

    @Test
    void anybodyElseImportsWhatTheyMayChange() {
        assertThatCode(() -> of(Optional.of(World.ACME)).require(some)).doesNotThrowAnyException();

        world.forbid();

        denied(() -> of(Optional.of(World.ACME)).require(some));
    }

    @Test
    void anybodyElseImportsWhatTheyMayKnowOf() {
        notFound(() -> of(Optional.of("other")).require(some));
        notFound(() -> of(Optional.of(World.ACME)).require(new Administrator(world, false)));
    }

    private static ImportOptions of(Optional<String> organization) {
        return new ImportOptions(organization, false, false, false);
    }
}
