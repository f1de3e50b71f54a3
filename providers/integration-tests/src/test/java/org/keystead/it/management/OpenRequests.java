package org.keystead.it.management;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.keystead.it.server.Api;
import org.keystead.it.server.Await;
import org.keystead.it.server.OpenRequest;
import org.keystead.it.server.Probe;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** An organization, and requests whose bodies take their time. */
abstract class OpenRequests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    static final Map<String, String> PROJECT = Map.of("alias", "late", "name", "Late");

    final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
    TestRealm realm;

    @BeforeEach
    void realm() {
        mail.start();
        realm =
                TestRealm.create(
                        Shared.server(),
                        Map.of(
                                "smtpServer",
                                Map.of(
                                        "host", "127.0.0.1",
                                        "port", String.valueOf(mail.getSmtp().getPort()),
                                        "from", "panel@example.org")));
        realm.preset("owner-collaborator");
        realm.organization("acme", "anna", "boris", "mia");
        realm.grant("acme", "anna", Map.of("role", "owner"));
        realm.project("acme", "web");
        realm.admin().post(realm.access("/organizations/acme/roles"), lead("manage")).expect(201);
    }

    @AfterEach
    void stop() {
        realm.delete();
        mail.stop();
    }

    void disableUser() {
        disable("/users/" + mia());
    }

    void disable(String path) {
        ObjectNode representation =
                (ObjectNode) realm.admin().get(realm.adminPath(path)).expect(200).body();
        realm.admin().put(realm.adminPath(path), representation.put("enabled", false)).expect(204);
    }

    String mia() {
        return realm.user("mia");
    }

    static OpenRequest open(Api api, String method, String path, Object body) {
        return api.open(method, path, body, Map.of());
    }

    void awaitReading(long requests) {
        Probe probe = new Probe(realm.admin());
        Await.until(
                PATIENCE,
                () -> requests + " requests wait for the rest of their bodies",
                () -> probe.reading() == requests);
    }

    JsonNode document() {
        return realm.admin().get(realm.access("/export")).expect(200).body();
    }

    static Map<String, Object> lead(String level) {
        return Map.of(
                "name",
                "lead",
                "permissions",
                Stream.of("members", "projects", "servers")
                        .map(section -> Map.of("section", section, "level", level))
                        .toList());
    }

    static Map<String, Object> role(String name) {
        return Map.of("name", name, "permissions", List.of());
    }

    String self(String rest) {
        return realm.path("/organization-access/organizations/acme" + rest);
    }
}
