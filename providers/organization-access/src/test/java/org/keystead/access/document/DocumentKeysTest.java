package org.keystead.access.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.mother.Projects.PROD;
import static org.keystead.access.mother.Sections.section;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keystead.access.apikey.Keys;
import org.keystead.access.memory.World;
import org.keystead.access.model.Level;
import org.keystead.access.model.Narrowing;
import org.keystead.access.model.Permission;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.plan.NamedKey;

/** What a document says of keys. */
class DocumentKeysTest {

    private static final List<Permission> READ = List.of(Permission.of("apps", Level.READ));

    private final World world =
            new World(Catalogues.of(section("apps"))).member("ann").member("bo");

    @Test
    void itSaysWhatTheyAreForAndNoSecret() {
        Keys.secret(world, "ann", new Narrowing(false, READ, Optional.empty()));

        assertThat(of(World.ACME))
                .containsExactly(
                        new NamedKey(
                                "anna",
                                "robot",
                                false,
                                Set.copyOf(READ),
                                Optional.empty(),
                                List.of(),
                                Optional.empty()));
    }

    @Test
    void aProjectThatIsGoneIsLeftOut() {
        Keys.secret(
                world, "ann", new Narrowing(false, READ, Optional.of(Set.of(PROD.id(), "gone"))));

        assertThat(of(World.ACME)).extracting(NamedKey::projects).containsExactly(these("prod"));
    }

    @Test
    void oneWhoseProjectsAreAllGoneIsForNone() {
        Keys.secret(world, "ann", new Narrowing(false, READ, Optional.of(Set.of("gone"))));

        assertThat(of(World.ACME)).extracting(NamedKey::projects).containsExactly(these());
    }

    @Test
    void thoseOfOthersAreNotAmongThem() {
        Keys.secret(world, "bo", Narrowing.NOTHING);

        assertThat(of(World.ACME)).isEmpty();
    }

    @Test
    void thoseOfAnotherOrganizationAreNotAmongThem() {
        Keys.secret(world, "ann", Narrowing.NOTHING);

        assertThat(of("other")).isEmpty();
        assertThat(of(World.ACME)).hasSize(1);
    }

    private static Optional<Set<String>> these(String... projects) {
        return Optional.of(Set.of(projects));
    }

    private List<NamedKey> of(String organization) {
        return new DocumentKeys(
                        world.access().apiKeys(), organization, Map.of(PROD.id(), PROD.alias()))
                .of(Map.of("anna", "ann"));
    }
}
