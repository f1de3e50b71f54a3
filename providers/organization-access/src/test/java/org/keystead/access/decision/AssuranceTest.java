package org.keystead.access.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.mother.Sections.section;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.representations.AccessToken;
import org.keystead.access.memory.World;
import org.keystead.access.model.StepUp;
import org.keystead.access.mother.Catalogues;

/** How strong and how fresh a login has to be; the realm knows silver (1) and gold (2). */
class AssuranceTest {

    private static final Instant NOW = Decisions.now();

    private final World world = new World(Catalogues.of(section("apps")));

    @ParameterizedTest
    @CsvSource({
        "gold, gold, true",
        "gold, silver, true",
        "silver, gold, false",
        "2, gold, true",
        "3, gold, true",
        "1, gold, false",
        "gold, 2, true",
        "phr, phr, true",
        "phr, silver, false",
        "gold, phr, false",
        "1234567, silver, false"
    })
    void anotherLevelIsEnoughIfItIsNoLower(String reached, String asked, boolean enough) {
        assertThat(reaches(login(reached, NOW), asked, OptionalInt.empty())).isEqualTo(enough);
    }

    @Test
    void aLoginIsFreshForSoLong() {
        assertThat(reaches(login("gold", NOW.minusSeconds(60)), "gold", OptionalInt.of(60)))
                .isTrue();
        assertThat(reaches(login("gold", NOW.minusSeconds(61)), "gold", OptionalInt.of(60)))
                .isFalse();
        assertThat(reaches(login("silver", NOW), "gold", OptionalInt.of(60))).isFalse();
    }

    @Test
    void aLoginOfNoKnownTimeIsNotFresh() {
        Assurance timeless = new Assurance(Optional.of("gold"), Optional.empty());

        assertThat(reaches(timeless, "gold", OptionalInt.of(60))).isFalse();
        assertThat(reaches(timeless, "gold", OptionalInt.empty())).isTrue();
    }

    @Test
    void whatNobodyVouchesForReachesNothing() {
        assertThat(reaches(Assurance.UNKNOWN, "silver", OptionalInt.empty())).isFalse();
        assertThat(reaches(Assurance.UNKNOWN, "0", OptionalInt.empty())).isFalse();
    }

    @Test
    void aTokenSaysBoth() {
        AccessToken token = new AccessToken();
        assertThat(Assurance.of(token)).isEqualTo(Assurance.UNKNOWN);

        token.setAcr("gold");
        token.setAuth_time(7L);
        assertThat(Assurance.of(token)).isEqualTo(login("gold", Instant.ofEpochSecond(7)));

        token.setAuth_time(0L);
        assertThat(Assurance.of(token).at()).isEmpty();
    }

    private static Assurance login(String acr, Instant at) {
        return new Assurance(Optional.of(acr), Optional.of(at));
    }

    private boolean reaches(Assurance login, String acr, OptionalInt maxAge) {
        return login.reaches(
                new StepUp(Optional.empty(), Set.of(), acr, maxAge), world.client(), NOW);
    }
}
