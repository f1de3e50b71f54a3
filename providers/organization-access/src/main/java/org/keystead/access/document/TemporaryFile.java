package org.keystead.access.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of the server's own, for what is too large for its memory. */
public final class TemporaryFile {

    private TemporaryFile() {}

    /** A new file that nobody else reads. */
    public static Path create() {
        try {
            return Files.createTempFile("keystead-import", null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
