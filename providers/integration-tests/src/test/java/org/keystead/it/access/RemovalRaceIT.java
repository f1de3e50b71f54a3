package org.keystead.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Answer;
import org.keystead.it.server.TestRealm;

/** Nothing is added to what goes, on PostgreSQL; no key of the database would take it away. */
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
            race(new RemovalRace(realm, "acme-" + round).partsGo(round));

            String projects = "(select id from keystead_project)";
            String roles = "(select id from keystead_role)";
            assertThat(
                            rows(
                                    "keystead_grant where project_id is not null and project_id not in "
                                            + projects))
                    .isEmpty();
            assertThat(rows("keystead_grant where role_id is not null and role_id not in " + roles))
                    .isEmpty();
            assertThat(rows("keystead_grant where role_name = 'helper' and role_id is null"))
                    .isEmpty();
            assertThat(
                            rows(
                                    "keystead_support_approval where project_id is not null and project_id not in "
                                            + projects))
                    .isEmpty();
        }
    }

    @Test
    void organizationLeavesNothing() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            race(new RemovalRace(realm, "acme-" + round).organizationGoes(round));

            for (String table : List.of("grant", "support_approval", "role", "project")) {
                assertThat(
                                rows(
                                        "keystead_"
                                                + table
                                                + " where organization_id not in"
                                                + " (select id from org)"))
                        .as(table)
                        .isEmpty();
            }
        }
    }

    private static void race(List<Callable<Answer>> requests) throws Exception {
        assertThat(AT_ONCE.send(requests))
                .allSatisfy(
                        answer ->
                                assertThat(answer.status())
                                        .as(answer.text())
                                        .isIn(201, 204, 400, 404));
    }

    private static String rows(String where) {
        return SharedPostgres.database().query("select * from " + where).strip();
    }
}
