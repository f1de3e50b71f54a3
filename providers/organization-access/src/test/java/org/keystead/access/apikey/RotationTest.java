package org.keystead.access.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keystead.access.memory.Refused.conflict;
import static org.keystead.access.mother.Grants.manage;
import static org.keystead.access.mother.Sections.section;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keystead.access.catalogue.Written;
import org.keystead.access.decision.Decisions;
import org.keystead.access.json.InvalidDocumentException;
import org.keystead.access.memory.World;
import org.keystead.access.model.ApiKey;
import org.keystead.access.model.ApiKeyRules;
import org.keystead.access.model.KeyHashes;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.representation.ApiKeyRepresentation;

/** A key gets another secret. */
class RotationTest {

    private static final Instant END = Decisions.now().plus(10, ChronoUnit.DAYS);
    private static final int WEEK = 7 * 24 * 60 * 60;

    private final World world =
            new World(Catalogues.keys(new ApiKeyRules(2, 30, 90, false), section("api-keys")))
                    .member("ann", manage("api-keys"));
    private final ApiKey key = Keys.until(END, Keys.key("ann", "robot"));

    RotationTest() {
        world.access().apiKeys().add(key);
    }

    @Test
    void theSecretBeforeIsOver() {
        ApiKeyRepresentation rotated = rotate("{}");

        KeyHashes hashes = stored().hashes();
        assertThat(KeySecret.parse(rotated.secret()).orElseThrow())
                .returns(hashes.current(), KeySecret::hash)
                .returns(key.id(), KeySecret::id);
        assertThat(hashes.current()).isNotEqualTo(key.hashes().current());
        assertThat(hashes.former()).isEmpty();
    }

    @Test
    void theSecretBeforeCountsForTheOverlap() {
        rotate("{'overlapSeconds': %d}".formatted(WEEK));

        KeyHashes.Former former = stored().hashes().former().orElseThrow();
        assertThat(former.hash()).isEqualTo(key.hashes().current());
        assertThat(former.endsAt()).isEqualTo(Decisions.now().plusSeconds(WEEK));
    }

    @Test
    void anOverlapIsAWeekAtMost() {
        assertThatThrownBy(() -> rotate("{'overlapSeconds': %d}".formatted(WEEK + 1)))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("overlapSeconds must be 604800 at most");
    }

    @Test
    void theSecretBeforeCountsNoLongerThanItsKeyDid() {
        Instant end = Decisions.now().plusSeconds(60);
        world.access().apiKeys().update(Keys.until(end, key));

        rotate("{'overlapSeconds': 3600, 'expiresAt': '%s'}".formatted(END));

        assertThat(stored().hashes().former()).map(KeyHashes.Former::endsAt).contains(end);
        assertThat(stored().expiresAt()).contains(END);
    }

    @Test
    void itsEndStaysUnlessItSaysAnother() {
        rotate("{}");
        assertThat(stored().expiresAt()).contains(END);

        rotate("{'endless': false}");
        assertThat(stored().expiresAt())
                .isEqualTo(Optional.of(Decisions.now().plus(30, ChronoUnit.DAYS)));
    }

    @Test
    void aKeyThatHasEndedGetsNone() {
        world.access().apiKeys().update(Keys.until(Decisions.now(), key));

        conflict("api-key-ended", () -> rotate("{}"));
    }

    @Test
    void itsUserIsToldOnceItCounts() {
        rotate("{}");

        assertThat(world.afterwards()).hasSize(1);
    }

    private ApiKeyRepresentation rotate(String body) {
        return new OwnKeys(world.asIs("ann").untold()).rotate(key.id(), Written.json(body));
    }

    private ApiKey stored() {
        return world.access().apiKeys().find(key.id()).orElseThrow();
    }
}
