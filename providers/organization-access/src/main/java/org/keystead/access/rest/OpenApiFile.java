package org.keystead.access.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.keycloak.util.JsonSerialization;

/** The OpenAPI 3.1 document that the build wrote. */
final class OpenApiFile {

    private static final String FILE = "/keystead/openapi.json";
    private static final ObjectNode DOCUMENT = read();

    private OpenApiFile() {}

    /** The document for a server at that address. */
    static ObjectNode at(String server) {
        ObjectNode document = DOCUMENT.objectNode();
        document.setAll(DOCUMENT);
        document.putArray("servers").addObject().put("url", server);
        return document;
    }

    private static ObjectNode read() {
        try (InputStream file = OpenApiFile.class.getResourceAsStream(FILE)) {
            return (ObjectNode) JsonSerialization.mapper.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
