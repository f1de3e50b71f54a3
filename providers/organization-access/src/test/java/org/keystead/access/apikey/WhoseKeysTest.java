package org.keystead.access.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.memory.Refused.denied;
import static org.keystead.access.memory.Refused.notFound;
import static org.keystead.access.mother.Grants.manage;
import static org.keystead.access.mother.Grants.read;
import static org.keystead.access.mother.Sections.section;

import org.junit.jupiter.api.Test;
import org.keystead.access.catalogue.Written;
import org.keystead.access.memory.World;
import org.keystead.access.model.ApiKey;
import org.keystead.access.mother.Catalogues;

/** A key is changed by its user alone, while they may make keys. */
class WhoseKeysTest {

    private final World world =
            new World(Catalogues.of(section("api-keys")))
                    .member("ann", manage("api-keys"))
                    .member("bo", read("api-keys"));

    @Test
    void whoMayNoLongerMakeKeysChangesNone() {
        ApiKey own = Keys.key("bo", "own");
        world.access().apiKeys().add(own);

        denied(() -> of("bo").change(own.id(), Written.json("{'name': 'own'}")));
        denied(() -> of("bo").rotate(own.id(), Written.json("{}")));
    }

    @Test
    void aKeyOfSomebodyElsesIsNone() {
        ApiKey other = Keys.key("bo", "other");
        world.access().apiKeys().add(other);

        notFound(() -> ann().shown(other.id()));
        notFound(() -> ann().change(other.id(), Written.json("{'name': 'own'}")));
        notFound(() -> ann().rotate(other.id(), Written.json("{}")));
        notFound(() -> ann().remove(other.id()));
        assertThat(ann().count()).isZero();
    }

    @Test
    void aKeyIsItsUsersToEnd() {
        ApiKey own = Keys.key("bo", "own");
        world.access().apiKeys().add(own);

        of("bo").remove(own.id());

        assertThat(world.access().apiKeys().find(own.id())).isEmpty();
    }

    @Test
    void whoeverLeavesMeanwhileMakesNone() {
        OwnKeys keys = ann();
        world.leaves("ann");

        notFound(() -> keys.make(Written.json("{'organization': 'acme', 'name': 'robot'}")));
    }

    private OwnKeys ann() {
        return of("ann");
    }

    private OwnKeys of(String user) {
        return new OwnKeys(world.asIs(user).untold());
    }
}
