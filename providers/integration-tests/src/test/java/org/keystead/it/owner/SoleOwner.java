package org.keystead.it.owner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.keystead.it.browser.Application;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** An organization with one owner, whom each test tries to take away from it. */
abstract class SoleOwner {

    static final String APPLICATION = "application";

    static TestRealm realm;
    static int round;

    String alias;
    String organization;
    String owner;
    String name;

    @BeforeAll
    static void realm() {
        realm =
                TestRealm.create(
                        Shared.server(),
                        Map.of("eventsEnabled", true, "eventsListeners", List.of("jboss-logging")));
        realm.preset("owner-collaborator");
        realm.client(Application.client(APPLICATION));
    }

    @AfterAll
    static void delete() {
        realm.delete();
    }

    @BeforeEach
    void organization() {
        round++;
        alias = "acme-" + round;
        name = "anna-" + round;
        organization = realm.organization(alias, name);
        owner = realm.user(name);
        realm.grant(alias, name, Map.of("role", "owner"));
    }

    /** The next test changes templates, which organizations without an owner do not mind. */
    @AfterEach
    void close() {
        realm.admin().delete(realm.adminPath("/organizations/" + organization));
    }

    void assertOwned() {
        realm.admin().get(realm.adminPath("/users/" + owner)).expect(200);
        JsonNode member =
                realm.admin()
                        .get(realm.access("/organizations/" + alias + "/members/" + owner))
                        .expect(200)
                        .body();
        assertThat(member.get("owner").asBoolean()).isTrue();
    }
}
