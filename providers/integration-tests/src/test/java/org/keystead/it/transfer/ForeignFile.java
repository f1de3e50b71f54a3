package org.keystead.it.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.keystead.it.server.Api;
import org.keystead.it.server.RealmKey;

/** A realm file of somebody else's, called for what it shows. */
record ForeignFile(String name, JsonNode json) {

    /** What stands for a private key. */
    private static final String KEY = "@rsa-private-key@";

    static List<ForeignFile> all() {
        try (Stream<Path> files =
                Files.list(Path.of(ForeignFile.class.getResource("foreign").toURI()))) {
            return files.sorted().map(ForeignFile::read).toList();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ForeignFile read(Path file) {
        try {
            String text = Files.readString(file).replace(KEY, RealmKey.pem());
            String name = file.getFileName().toString().replace(".json", "");
            ObjectNode json = (ObjectNode) Api.JSON.readTree(text);
            if (!json.path("components").has("org.keycloak.keys.KeyProvider")) {
                json.put("privateKey", RealmKey.pem());
            }
            return new ForeignFile(name, json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String realm() {
        return json.get("realm").asText();
    }

    @Override
    public String toString() {
        return name;
    }
}
