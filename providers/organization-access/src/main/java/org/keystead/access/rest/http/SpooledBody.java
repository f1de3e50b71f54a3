package org.keystead.access.rest.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.keystead.access.document.TemporaryFile;
import org.keystead.access.json.InvalidDocumentException;

/** A large body in a temporary file of its own, which is gone with it. */
public record SpooledBody(Path file) implements AutoCloseable {

    /** Room for a million grants. */
    static final int LIMIT = 256 * 1024 * 1024;

    private static final int BUFFER = 64 * 1024;

    public static SpooledBody of(InputStream body) {
        SpooledBody spooled = new SpooledBody(TemporaryFile.create());
        try (OutputStream out = Files.newOutputStream(spooled.file)) {
            byte[] buffer = new byte[BUFFER];
            long length = 0;
            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                length += n;
                if (length > LIMIT) {
                    throw UnreadableBody.tooLarge(LIMIT);
                }
                out.write(buffer, 0, n);
            }
            return spooled;
        } catch (IOException e) {
            spooled.close();
            throw InvalidDocumentException.of("", "the body ended early");
        } catch (RuntimeException e) {
            spooled.close();
            throw e;
        }
    }

    @Override
    public void close() {
        TemporaryFile.delete(file);
    }
}
