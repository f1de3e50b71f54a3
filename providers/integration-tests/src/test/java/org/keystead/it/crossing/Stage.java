package org.keystead.it.crossing;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.List;
import java.util.Map;
import org.keystead.it.server.Api;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** A realm that can mail and knows permissions per organization, and the document it serves. */
final class Stage implements AutoCloseable {

    private final GreenMail mail =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final TestRealm realm;

    Stage() {
        mail.start();
        realm =
                TestRealm.create(
                        Shared.server(),
                        Map.of(
                                "adminPermissionsEnabled",
                                true,
                                "smtpServer",
                                Map.of(
                                        "host", "127.0.0.1",
                                        "port", String.valueOf(mail.getSmtp().getPort()),
                                        "from", "panel@example.org")));
        realm.preset("section-levels");
    }

    TestRealm realm() {
        return realm;
    }

    List<Endpoint> endpoints() {
        JsonNode document =
                Api.anonymous(realm.server())
                        .get(realm.path("/section-permissions/openapi"))
                        .expect(200)
                        .body();
        return Endpoint.all(document).toList();
    }

    /** Lets a user administer one organization and no other, by a fine-grained permission. */
    void delegate(String user, String organization) {
        Api admin = realm.admin();
        String resources =
                realm.adminPath("/clients/" + client("admin-permissions"))
                        + "/authz/resource-server";
        String policy =
                admin.post(
                                resources + "/policy/user",
                                Map.of("name", user, "users", List.of(realm.user(user))))
                        .expect(201)
                        .body()
                        .get("id")
                        .asText();
        admin.post(
                        resources + "/permission/scope",
                        Map.of(
                                "name", "delegate " + user,
                                "resourceType", "Organizations",
                                "resources", List.of(organization),
                                "scopes", List.of("view", "manage"),
                                "policies", List.of(policy)))
                .expect(201);
        realm.administer(user, "query-organizations");
    }

    @Override
    public void close() {
        realm.delete();
        mail.stop();
    }

    private String client(String clientId) {
        return realm.admin()
                .get(realm.adminPath("/clients?clientId=" + clientId))
                .expect(200)
                .body()
                .at("/0/id")
                .asText();
    }
}
