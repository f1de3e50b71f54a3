package org.keystead.it.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Api;
import org.keystead.it.server.Distribution;
import org.keystead.it.server.KeycloakServer;

/** {@code kc.sh start --import-realm}. */
class StartImportIT {

    @Test
    void aServerImportsAtItsStart() throws IOException {
        Distribution distribution = Distribution.withPack("start-import");
        Path imports = Files.createDirectories(distribution.home().resolve("data/import"));
        RealmFile realm =
                new RealmFile("acme-realm")
                        .user("anna")
                        .organization("acme", "anna")
                        .lines("keystead.projects", "prod: name Production")
                        .lines("keystead.grants", "anna: may apps read; project prod");
        Api.JSON.writeValue(imports.resolve("acme.json").toFile(), realm.json());

        try (KeycloakServer server = KeycloakServer.start(distribution, "--import-realm")) {
            Api anonymous = Api.anonymous(server);
            String token =
                    anonymous
                            .form(
                                    "/realms/acme-realm/protocol/openid-connect/token",
                                    RealmFile.login("anna"))
                            .expect(200)
                            .body()
                            .get("access_token")
                            .asText();
            JsonNode answer =
                    Api.bearer(server, token)
                            .get(
                                    "/realms/acme-realm/section-permissions"
                                            + "?organization=acme&project=prod")
                            .expect(200)
                            .body();
            assertThat(answer.at("/sections/0/section").asText()).isEqualTo("apps");
            assertThat(answer.at("/sections/0/level").asText()).isEqualTo("read");
        }
    }
}
