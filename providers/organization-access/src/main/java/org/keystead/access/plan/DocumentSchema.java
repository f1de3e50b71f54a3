package org.keystead.access.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schema (2020-12) of the document. */
public final class DocumentSchema {

    private DocumentSchema() {}

    public static String text() {
        try (InputStream file =
                DocumentSchema.class.getResourceAsStream("/keystead/document.schema.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
