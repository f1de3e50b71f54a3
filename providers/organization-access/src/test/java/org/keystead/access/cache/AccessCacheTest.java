package org.keystead.access.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keystead.access.model.Level;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Role;
import org.keystead.access.mother.Roles;

/** What was read before a change is never found after it. */
class AccessCacheTest {

    private static final String ACME = "acme";
    private static final String GLOBEX = "globex";

    private final Node node = new Node();

    @Test
    void whatWasReadIsReadOnce() {
        node.session().list(ACME);
        node.session().list(ACME);

        assertThat(node.reads()).isEqualTo(1);
    }

    @Test
    void aChangeIsSeenByTheNextSession() {
        node.session().list(ACME);
        node.change(ACME, "new");

        assertThat(names(node.session(), ACME)).containsExactly("new");
    }

    @Test
    void anUnrelatedChangeForgetsNothing() {
        node.session().list(ACME);
        node.change(GLOBEX, "new");
        node.session().list(ACME);

        assertThat(node.reads()).isEqualTo(1);
    }

    @Test
    void aChangeOfEverythingForgetsAll() {
        node.session().list(ACME);
        node.session().list(GLOBEX);
        node.forget(AccessCache.EVERYTHING);
        node.session().list(ACME);
        node.session().list(GLOBEX);

        assertThat(node.reads()).isEqualTo(4);
    }

    @Test
    void whoHoldsTheLockReadsWhatNobodyWasToldYet() {
        node.session().list(ACME);
        node.commit(ACME, "new");

        assertThat(names(node.sessionThatLocked(ACME), ACME)).containsExactly("new");
    }

    @Test
    void aLockForgetsNothingForOthers() {
        node.session().list(ACME);
        node.sessionThatLocked(ACME).list(ACME);
        int reads = node.reads();
        node.session().list(ACME);

        assertThat(node.reads()).isEqualTo(reads);
    }

    @ParameterizedTest
    @CsvSource({"61, 61", "61, 0", "0, 61", "0, -1"})
    void whatIsOlderThanTheLifespanIsReadAgain(int steady, int settable) {
        node.session().list(ACME);
        node.commit(ACME, "untold");
        node.pass(Node.LIFESPAN, Node.LIFESPAN);
        assertThat(names(node.session(), ACME)).isEmpty();

        node.session().list(GLOBEX);
        node.commit(GLOBEX, "untold");
        node.pass(Duration.ofSeconds(steady), Duration.ofSeconds(settable));
        assertThat(names(node.session(), GLOBEX)).containsExactly("untold");
    }

    /** A session that was held up for long hands nothing to others that is as old as itself. */
    @Test
    void whatASessionReadsIsAsOldAsTheSession() {
        CachedCustomRoles slow = node.session();
        node.pass(Node.LIFESPAN, Node.LIFESPAN);
        slow.list(ACME);
        node.commit(ACME, "untold");
        node.pass(Duration.ofSeconds(1), Duration.ofSeconds(1));

        assertThat(names(node.session(), ACME)).containsExactly("untold");
    }

    /** The slow reader took the old rows, and puts them away only when the change is over. */
    @Test
    void aReadingThatAChangeOvertakesIsNotFoundAfterwards() {
        node.afterReading(() -> node.change(ACME, "new"));
        node.session().list(ACME);

        assertThat(names(node.session(), ACME)).containsExactly("new");
    }

    /**
     * A session's persistence context gives back the rows that it read first, however late it asks
     * again: what it reads belongs to the moment of its first reading.
     */
    @Test
    void aSessionThatKeepsOldRowsDoesNotHandThemToOthers() {
        CachedCustomRoles slow = node.sessionThatKeepsItsRows();
        slow.list(ACME);
        node.change(ACME, "new");
        slow.list(ACME);

        assertThat(names(node.session(), ACME)).containsExactly("new");
    }

    @Property
    void everySessionSeesTheLastChange(@ForAll("steps") List<Step> steps) {
        Node many = new Node();
        for (Step step : steps) {
            if (step.change()) {
                many.change(step.organization(), "role" + step.name());
            } else {
                many.afterReading(() -> many.change(step.organization(), "late" + step.name()));
                many.session().list(step.organization());
                many.afterReading(() -> {});
            }
            for (String organization : List.of(ACME, GLOBEX)) {
                assertThat(many.session().list(organization)).isEqualTo(many.stored(organization));
            }
        }
    }

    record Step(boolean change, String organization, int name) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(false, true),
                        Arbitraries.of(ACME, GLOBEX),
                        Arbitraries.integers().between(0, 9))
                .as(Step::new)
                .list()
                .ofMaxSize(20);
    }

    private static List<String> names(CachedCustomRoles roles, String organization) {
        return new ArrayList<>(roles.list(organization)).stream().map(Role::name).toList();
    }

    static Role named(String name) {
        return Roles.role(name, Permission.of("apps", Level.READ));
    }
}
