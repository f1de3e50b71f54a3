package org.keystead.access.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.mother.Sections.section;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.models.UserModel;
import org.keystead.access.memory.World;
import org.keystead.access.mother.Catalogues;

/** What callers call users. */
class UsersTest {

    private final World world = new World(Catalogues.of(section("apps"))).member("bo");

    @ParameterizedTest
    @CsvSource({"bo, true", "f, true", "f:ldap:bo, true", "f:, false", "f:bo, false"})
    void anIdOfAnotherSystemHasTwoParts(String id, boolean possible) {
        assertThat(Users.mayBeId(id)).isEqualTo(possible);
    }

    @Test
    void theyAreFoundByIdAndByName() {
        Users users = new Users(world.session());

        assertThat(users.withId("bo")).map(UserModel::getId).contains("bo");
        assertThat(users.withName("bo")).map(UserModel::getId).contains("bo");
        assertThat(users.named("bo")).map(UserModel::getId).contains("bo");
        assertThat(users.named("nobody")).isEmpty();
    }
}
