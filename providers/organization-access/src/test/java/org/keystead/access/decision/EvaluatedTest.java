package org.keystead.access.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.keystead.access.evaluation.EffectivePermissions;
import org.keystead.access.model.Catalogue;
import org.keystead.access.mother.Grants;
import org.keystead.access.mother.Member;

/** For which seconds an answer holds. */
class EvaluatedTest {

    private static final Instant NOW = Member.NOW;
    private static final EffectivePermissions ANY = EffectivePermissions.none(Catalogue.EMPTY);

    @Test
    void withoutAnyEndItHoldsForGood() {
        assertThat(holdsAt(evaluated(), NOW.minusSeconds(1_000_000))).isTrue();
        assertThat(holdsAt(evaluated(), NOW.plusSeconds(1_000_000))).isTrue();
    }

    @Test
    void theNextEndIsTheFirstSecondAtWhichItDoesNot() {
        Evaluated evaluated = evaluated(10, 20);

        assertThat(holdsAt(evaluated, NOW.plusSeconds(9))).isTrue();
        assertThat(holdsAt(evaluated, NOW.plusSeconds(10))).isFalse();
    }

    /** A clock that is set back brings a grant to life again. */
    @Test
    void beforeTheLastEndItDoesNot() {
        Evaluated evaluated = evaluated(-20, -10, 0);

        assertThat(holdsAt(evaluated, NOW)).isTrue();
        assertThat(holdsAt(evaluated, NOW.minusSeconds(1))).isFalse();
    }

    private static Evaluated evaluated(long... ends) {
        return Evaluated.of(
                null,
                LongStream.of(ends)
                        .mapToObj(end -> Grants.until(NOW.plusSeconds(end), Grants.read("apps")))
                        .toList(),
                NOW,
                ANY);
    }

    private static boolean holdsAt(Evaluated evaluated, Instant when) {
        return evaluated.holds(null, when);
    }
}
