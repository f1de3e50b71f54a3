package org.keystead.it.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Api;
import org.keystead.it.server.Probe;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** What the pack stores goes with its organization and its realm, by a statement a table. */
class RemovalIT {

    private static final int FEW = 1;
    private static final int MANY = 10;

    private final Api admin = Shared.admin();
    private final Probe probe = new Probe(admin);

    @Test
    void organizationLeavesNoRow() {
        try (Stage stage = new Stage()) {
            Map<String, Long> before = probe.rows();
            TestRealm realm = stage.realm();
            furnish(realm, 2);
            assertThat(probe.rows()).allSatisfy((table, count) -> assertThat(count).isPositive());

            for (int i = 0; i < 2; i++) {
                admin.delete(realm.adminPath("/organizations/" + realm.organization("acme-" + i)))
                        .expect(204);
            }

            assertThat(probe.rows()).isEqualTo(before);
        }
    }

    @Test
    void realmLeavesNoRowAndTakesNoMoreStatementsForManyOrganizations() {
        Map<String, Long> before = probe.rows();
        removal(FEW);
        long few = removal(FEW);

        assertThat(removal(MANY)).isLessThan(few + MANY - FEW);
        assertThat(probe.rows()).isEqualTo(before);
    }

    /** How many statements it takes to remove a realm of that many organizations. */
    private long removal(int organizations) {
        Stage stage = new Stage();
        furnish(stage.realm(), organizations);
        long before = probe.statements();
        stage.close();
        return probe.statements() - before;
    }

    private static void furnish(TestRealm realm, int organizations) {
        IntStream.range(0, organizations).forEach(i -> new Furnished(realm, "acme-" + i).furnish());
    }
}
