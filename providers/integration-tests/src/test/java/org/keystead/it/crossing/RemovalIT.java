package org.keystead.it.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Api;
import org.keystead.it.server.EveryDatabase;
import org.keystead.it.server.Probe;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** What the pack stores goes with its organization and its realm, by a statement a table. */
@EveryDatabase
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
            String founded = found(realm);
            assertThat(probe.rows()).allSatisfy((table, count) -> assertThat(count).isPositive());

            for (String id :
                    List.of(realm.organization("acme-0"), realm.organization("acme-1"), founded)) {
                admin.delete(realm.adminPath("/organizations/" + id)).expect(204);
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

    /** An organization that its owner founded herself, by its id. */
    private static String found(TestRealm realm) {
        ObjectNode catalogue =
                (ObjectNode) realm.admin().get(realm.access("/catalogue")).expect(200).body();
        ((ObjectNode) catalogue.get("founding")).put("selfService", true);
        realm.admin().put(realm.access("/catalogue"), catalogue).expect(204);
        return realm.as("acme-0-owner")
                .post(
                        realm.path("/organization-access/organizations"),
                        Map.of("alias", "founded", "name", "Founded"))
                .expect(201)
                .body()
                .get("id")
                .asText();
    }

    private static void furnish(TestRealm realm, int organizations) {
        IntStream.range(0, organizations).forEach(i -> new Furnished(realm, "acme-" + i).furnish());
    }
}
