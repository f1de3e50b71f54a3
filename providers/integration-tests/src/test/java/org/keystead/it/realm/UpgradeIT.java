package org.keystead.it.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.it.permission.Answering.levels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Built;
import org.keystead.it.server.Distribution;
import org.keystead.it.server.FirstStart;
import org.keystead.it.server.KeycloakServer;
import org.keystead.it.server.Postgres;
import org.keystead.it.server.Probe;
import org.keystead.it.server.TestRealm;

/**
 * The pack comes to a Keycloak that has realms and data, and can be taken out again, with its
 * tables and without. What it keeps of an organization that goes meanwhile is gone when it comes
 * back.
 */
class UpgradeIT {

    private static Postgres database;

    @BeforeAll
    static void start() {
        database = Postgres.start();
    }

    @AfterAll
    static void stop() {
        if (database != null) {
            database.close();
        }
    }

    @Test
    void packIsRemovedWithItsTablesAddedAgainRemovedWithoutThemAndAddedAgain() throws IOException {
        Distribution without = Distribution.stock("upgrade-without");
        Distribution with = Built.withPackAndProbe("upgrade-with", database.options());
        TestRealm early;
        TestRealm late;
        try (KeycloakServer packed = FirstStart.of(database, with, database.options())) {
            early = TestRealm.create(packed);
            early.preset("section-levels");
            early.organization("acme", "anna");
            grantCounts(early);
        }

        database.query(removal());
        assertThat(tables()).isEqualTo("0");
        try (KeycloakServer stock = start(without)) {
            assertServes(early.on(stock));
            late = TestRealm.create(stock);
            late.organization("acme", "anna");
        }

        try (KeycloakServer packed = start(with)) {
            assertThat(new Probe(late.on(packed).admin()).rows())
                    .isNotEmpty()
                    .allSatisfy((table, count) -> assertThat(count).isZero());
            grantCounts(early.on(packed));
            late.on(packed).preset("section-levels");
            grantCounts(late.on(packed));
        }

        try (KeycloakServer stock = start(without)) {
            for (TestRealm realm : List.of(early.on(stock), late.on(stock))) {
                assertServes(realm);
                realm.admin()
                        .delete(realm.adminPath("/organizations/" + realm.organization("acme")))
                        .expect(204);
            }
        }

        try (KeycloakServer packed = start(with)) {
            assertThat(new Probe(late.on(packed).admin()).rows())
                    .allSatisfy((table, count) -> assertThat(count).isZero());
            early.on(packed).delete();
            late.on(packed).delete();
        }
    }

    /** The statements of the operator's page, as they stand there. */
    private static String removal() throws IOException {
        Path page = Path.of(System.getProperty("keystead.repository"), "docs/operations.md");
        return Pattern.compile("(?s)```sql\n(.*?)```")
                .matcher(Files.readString(page))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.joining());
    }

    private static String tables() {
        return database.query(
                        "select count(*) from information_schema.tables"
                                + " where lower(table_name) like '%keystead%'")
                .strip();
    }

    private static void grantCounts(TestRealm realm) {
        realm.grant("acme", "anna", Map.of("role", "account-owner"));
        assertThat(
                        levels(
                                realm.as("anna")
                                        .get(realm.path("/section-permissions?organization=acme"))
                                        .expect(200)
                                        .body()))
                .containsEntry("cloud-servers", "manage");
    }

    private static void assertServes(TestRealm realm) {
        realm.as("anna").get(realm.path("/account")).expect(200);
        realm.admin().get(realm.adminPath("/organizations")).expect(200);
    }

    private static KeycloakServer start(Distribution distribution) {
        return KeycloakServer.start(distribution, database.options());
    }
}
