package org.keystead.it.crossing;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.List;
import java.util.Map;
import org.keystead.it.server.Api;
import org.keystead.it.server.FineGrained;
import org.keystead.it.server.KeycloakServer;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** A realm that can mail and knows permissions per organization, and the document it serves. */
final class Stage implements AutoCloseable {

    private final GreenMail mail =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final TestRealm realm;

    Stage() {
        this(Shared.server());
    }

    Stage(KeycloakServer server) {
        mail.start();
        realm =
                TestRealm.create(
                        server,
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
        return Endpoint.all(document()).toList();
    }

    JsonNode document() {
        return Api.anonymous(realm.server())
                .get(realm.path("/section-permissions/openapi"))
                .expect(200)
                .body();
    }

    /** Lets a user administer one organization and no other, by a fine-grained permission. */
    void delegate(String user, String organization) {
        new FineGrained(realm).permit(user, organization, "view", "manage");
    }

    @Override
    public void close() {
        realm.delete();
        mail.stop();
    }
}
