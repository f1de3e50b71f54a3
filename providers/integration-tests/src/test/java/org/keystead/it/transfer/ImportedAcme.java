package org.keystead.it.transfer;

import java.util.UUID;
import org.keystead.it.server.Api;
import org.keystead.it.server.Shared;

/** Acme of anna, who owns it, bo and carl, with projects, a role and grants. */
final class ImportedAcme {

    private ImportedAcme() {}

    /** A realm file of another name each time. */
    static RealmFile file() {
        return new RealmFile("import-" + UUID.randomUUID())
                .user("anna")
                .user("bo")
                .user("carl")
                .organization("acme", "anna", "bo", "carl")
                .lines("tier", "gold")
                .lines(
                        "keystead.projects",
                        "prod: name \"Produktion; \\\"Süd\\\" 🚀\"; attribute region eu north",
                        "panel: name Control panel; reserved")
                .lines(
                        "keystead.roles",
                        "deployer: displayName Deployer; may apps manage except delete")
                .lines(
                        "keystead.grants",
                        "anna: role owner",
                        "bo: role deployer; project prod",
                        "bo: may domains read; until 2099-01-01T00:00:00Z; by anna;"
                                + " at 2026-01-02T03:04:05Z",
                        "carl: may bills read; until 2020-01-01T00:00:00Z");
    }

    /** One of them with a token of the realm that came of the file. */
    static Api as(RealmFile file, String user) {
        return Api.bearer(
                Shared.server(),
                Api.anonymous(Shared.server())
                        .form(
                                "/realms/" + file.name() + "/protocol/openid-connect/token",
                                RealmFile.login(user))
                        .expect(200)
                        .body()
                        .get("access_token")
                        .asText());
    }
}
