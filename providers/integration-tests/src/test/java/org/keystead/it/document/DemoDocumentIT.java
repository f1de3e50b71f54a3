package org.keystead.it.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Api;
import org.keystead.it.server.Shared;

/**
 * {@code realm-config/demo/access.yaml} is the demo realm's document. What this test leaves in
 * {@code target/access.yaml} replaces it where the realm was changed on purpose.
 */
class DemoDocumentIT {

    private static final Path DEMO =
            Path.of(System.getProperty("keystead.repository"), "realm-config/demo");
    private static final String NAME = "demo-document";

    @Test
    void theDemoRealmIsWhatItsDocumentSays() throws IOException {
        ObjectNode realm =
                (ObjectNode) Api.JSON.readTree(DEMO.resolve("cloud-realm.json").toFile());
        Api admin = Shared.admin();
        admin.post("/admin/realms", realm.put("realm", NAME)).expect(201);
        String path = "/admin/realms/" + NAME + "/organization-access/export";

        String document = admin.get(path, Map.of("Accept", "application/yaml")).expect(200).text();
        admin.delete("/admin/realms/" + NAME).expect(204);

        Files.writeString(Path.of("target/access.yaml"), document);
        assertThat(DEMO.resolve("access.yaml")).hasContent(document);
    }
}
