package org.keystead.it.management;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** An organization with an owner, and members who may do much without owning it. */
abstract class Delegating {

    TestRealm realm;
    Api maria;
    Api adam;
    Api hal;

    /** Maria owns Acme; Adam has every section there, Hal the computers, members and roles. */
    @BeforeEach
    void realm() {
        realm = TestRealm.create(Shared.server());
        realm.preset("customer-types");
        realm.admin()
                .post(
                        realm.access("/role-templates"),
                        role(
                                "helper",
                                Map.of(),
                                manage("compute"),
                                manage("members"),
                                manage("roles")))
                .expect(201);
        realm.organization("acme", "maria", "adam", "hal", "eve");
        realm.grant("acme", "adam", Map.of("role", "customer-admin"));
        realm.grant("acme", "hal", Map.of("role", "helper"));
        realm.project("acme", "lab");
        maria = realm.as("maria");
        adam = realm.as("adam");
        hal = realm.as("hal");
    }

    @AfterEach
    void delete() {
        realm.delete();
    }

    static String error(Answer answer) {
        return answer.body().get("error").asText();
    }

    static Map<String, ?> role(String name, Map<String, ?> flags, Map<?, ?>... permissions) {
        Map<String, Object> role = new HashMap<>(flags);
        role.put("name", name);
        role.put("permissions", List.of(permissions));
        return role;
    }

    static Map<String, String> read(String section) {
        return Map.of("section", section, "level", "read");
    }

    static Map<String, String> manage(String section) {
        return Map.of("section", section, "level", "manage");
    }

    JsonNode member(String user) {
        return realm.admin().get(members(user)).expect(200).body();
    }

    String members(String user) {
        return realm.access("/organizations/acme/members/" + realm.user(user));
    }

    String grants(String user) {
        return own("/members/" + realm.user(user) + "/grants");
    }

    String own(String path) {
        return realm.path("/organization-access/organizations/acme" + path);
    }
}
