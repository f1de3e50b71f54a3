package org.keystead.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.AtOnce;
import org.keystead.it.server.EveryDatabase;
import org.keystead.it.server.TestRealm;

/** Nothing is added to what goes, on PostgreSQL; no key of the database would take it away. */
@EveryDatabase
class RemovalRaceIT {

    private static final int ROUNDS = 10;
    private static final AtOnce AT_ONCE = new AtOnce(50);

    private TestRealm realm;

    @BeforeEach
    void realm() {
        realm = TestRealm.create(SharedPostgres.server());
        realm.preset("owner-collaborator");
    }

    @AfterEach
    void delete() {
        realm.delete();
    }

    @AfterAll
    static void stop() {
        AT_ONCE.close();
    }

    @Test
    void projectAndRoleLeaveNothingThatWasGivenInThem() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            AT_ONCE.send(new RemovalRace(realm, "acme-" + round).partsGo(round));

            assertThat(pointing("KEYSTEAD_GRANT", "project_id", "KEYSTEAD_PROJECT")).isEmpty();
            assertThat(pointing("KEYSTEAD_SUPPORT_APPROVAL", "project_id", "KEYSTEAD_PROJECT"))
                    .isEmpty();
            assertThat(pointing("KEYSTEAD_GRANT", "role_id", "KEYSTEAD_ROLE")).isEmpty();
            assertThat(rows("KEYSTEAD_GRANT where role_name = 'helper' and role_id is null"))
                    .isEmpty();
        }
    }

    @Test
    void organizationLeavesNothing() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            AT_ONCE.send(new RemovalRace(realm, "acme-" + round).organizationGoes(round));

            for (String table : List.of("GRANT", "SUPPORT_APPROVAL", "ROLE", "PROJECT")) {
                assertThat(pointing("KEYSTEAD_" + table, "organization_id", "ORG")).isEmpty();
            }
        }
    }

    /** The rows of a table that name what is not there. */
    private static String pointing(String table, String column, String target) {
        return rows(
                "%s t where %s is not null and not exists (select 1 from %s x where x.id = t.%s)"
                        .formatted(table, column, target, column));
    }

    private static String rows(String where) {
        return SharedPostgres.database().query("select * from " + where).strip();
    }
}
