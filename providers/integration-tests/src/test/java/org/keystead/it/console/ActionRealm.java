package org.keystead.it.console;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.keystead.it.server.Api;
import org.keystead.it.server.TestRealm;

/** A realm in which every page of ours has something of every kind on it. */
final class ActionRealm {

    /** What would be an element if data became markup. */
    private static final String MARKUP = "<img src=x id=injected>";

    private ActionRealm() {}

    /**
     * Acme with its main customer maria, its administrator adam, vera who views, and mona; globex,
     * which invites maria; and the administrators root and viewer of the realm.
     */
    static TestRealm create() {
        TestRealm realm = ConsoleRealm.of("customer-types", Map.of());
        letFound(realm);
        realm.organization("acme", "maria", "adam", "vera", "mona");
        realm.project("acme", "lab");
        realm.grant("acme", "adam", Map.of("role", "customer-admin"));
        for (String section : List.of("members", "projects", "roles")) {
            realm.grant("acme", "vera", Map.of("section", section, "level", "read"));
        }
        realm.grant("acme", "mona", Map.of("section", "compute", "level", "read"));
        fill(realm);
        realm.organization("globex", "gus");
        realm.admin()
                .post(
                        realm.access("/organizations/globex/invitations"),
                        invitation("maria@example.org"))
                .expect(201);
        realm.user("stranger");
        realm.user("root");
        realm.administer("root", "realm-admin");
        realm.user("viewer");
        realm.administer("viewer", "view-organizations");
        realm.administer("viewer", "view-realm");
        return realm;
    }

    private static void letFound(TestRealm realm) {
        ObjectNode catalogue =
                (ObjectNode) realm.admin().get(realm.access("/catalogue")).expect(200).body();
        catalogue.withObject("/founding").put("selfService", true);
        realm.admin().put(realm.access("/catalogue"), catalogue).expect(204);
    }

    private static void fill(TestRealm realm) {
        Api maria = realm.as("maria");
        String acme = realm.path("/organization-access/organizations/acme");
        Map<String, String> compute = Map.of("section", "compute", "level", "read");
        maria.post(acme + "/roles", Map.of("name", "own", "permissions", List.of(compute)))
                .expect(201);
        maria.post(
                        acme + "/projects",
                        Map.of("alias", "markup", "name", MARKUP, "description", MARKUP))
                .expect(201);
        maria.post(acme + "/invitations", invitation("carl@example.org")).expect(201);
        maria.post(
                        realm.path("/organization-access/me/api-keys"),
                        Map.of(
                                "name",
                                "deploy",
                                "organization",
                                "acme",
                                "permissions",
                                List.of(compute)))
                .expect(201);
        maria.post(
                        acme + "/support-approvals",
                        Map.of(
                                "user",
                                realm.user("mona"),
                                "section",
                                "compute",
                                "expiresAt",
                                Instant.now().plus(1, ChronoUnit.DAYS).toString()))
                .expect(201);
    }

    private static Map<String, Object> invitation(String email) {
        return Map.of(
                "email", email, "grants", List.of(Map.of("section", "compute", "level", "read")));
    }
}
