package org.keystead.access.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.models.OrganizationModel;
import org.keycloak.organization.OrganizationProvider;
import org.keystead.access.memory.Stub;

/** Two organizations never have one name, in whatever order a document speaks of them. */
class OrganizationNamesTest {

    private final OrganizationNames names =
            new OrganizationNames(
                    Stub.of(
                            OrganizationProvider.class,
                            new Stored(Map.of("acme", "Acme", "globex", "Globex"))));

    @Test
    void anothersNameIsTaken() {
        assertThat(names.taken("Globex", "acme")).isTrue();
        assertThat(names.taken("Globex", "new")).isTrue();
    }

    @Test
    void onesOwnNameIsNot() {
        assertThat(names.taken("Globex", "globex")).isFalse();
        names.give("globex", "Globex");
        assertThat(names.taken("Globex", "globex")).isFalse();
    }

    @Test
    void aNameThatNobodyHasIsNot() {
        assertThat(names.taken("Glob", "acme")).isFalse();
    }

    @Test
    void aNameThatWasGivenUpBeforeIsFree() {
        names.give("globex", "Initech");

        assertThat(names.taken("Globex", "acme")).isFalse();
    }

    @Test
    void aNameThatWasGivenBeforeIsTaken() {
        names.give("new", "Initech");

        assertThat(names.taken("Initech", "acme")).isTrue();
        assertThat(names.taken("Initech", "new")).isFalse();
    }

    /** Aliases with names; it is searched for parts of them, as Keycloak may do. */
    record Stored(Map<String, String> organizations) {

        Stream<OrganizationModel> getAllStream(
                String search, Boolean exact, Integer first, Integer max) {
            return organizations.entrySet().stream()
                    .filter(entry -> entry.getValue().contains(search))
                    .map(entry -> new Named(entry.getKey(), entry.getValue()))
                    .map(named -> Stub.of(OrganizationModel.class, named));
        }
    }

    record Named(String alias, String name) {

        String getAlias() {
            return alias;
        }

        String getName() {
            return name;
        }
    }
}
