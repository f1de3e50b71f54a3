package org.keystead.it.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keystead.it.database.SharedPostgres;
import org.keystead.it.server.Api;
import org.keystead.it.server.TestRealm;

/** PostgreSQL stores no NUL, and is not asked about one either. */
class KeyWordsOnPostgresIT {

    private static TestRealm realm;
    private static Api boris;
    private static String mine;

    @BeforeAll
    static void realm() {
        realm = TestRealm.create(SharedPostgres.server());
        realm.preset("section-levels");
        realm.organization("acme", "boris");
        realm.project("acme", "prod");
        boris = realm.as("boris");
        mine = realm.path("/organization-access/me/api-keys");
    }

    @AfterAll
    static void delete() {
        if (realm != null) {
            realm.delete();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name          | \"a\\u0000b\"                                   | name",
                "organization  | \"acme\\u0000\"                                 | organization",
                "projects      | [\"prod\\u0000\"]                               | projects[0]",
                "projects      | [\"prod\", \"\\u0007\"]                         | projects[1]",
                "addresses     | [\"203.0.113.0/24\\u0000\"]                     | addresses[0]",
                "permissions   | [{\"section\": \"\\u0000\", \"level\": \"read\"}] | permissions[0]"
            })
    void controlCharactersAreRefused(String field, String value, String path) throws Exception {
        ObjectNode key = Api.JSON.valueToTree(Map.of("name", "deploy", "organization", "acme"));
        key.set(field, Api.JSON.readTree(value));

        assertThat(boris.post(mine, key).expect(400).text()).contains(path);
        assertThat(boris.get(mine).expect(200).body()).isEmpty();
    }
}
