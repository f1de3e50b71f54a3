package org.keystead.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * What a server with the pack writes into an empty PostgreSQL before it is ready: kept once in a
 * run, since making all tables takes longer than the rest of a start.
 */
final class FirstStart {

    private FirstStart() {}

    /** Fills an empty database, unless no server of this run has started on one yet. */
    static boolean into(DatabaseServer database) {
        try {
            if (!Files.exists(file())) {
                return false;
            }
            String kept = Files.readString(file());
            if (!kept.startsWith(ofThisRun())) {
                return false;
            }
            database.restore(kept);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps what a server that is ready has written into an empty one. */
    static void keep(DatabaseServer database) {
        try {
            Path written = Files.createTempFile(file().getParent(), "first-start", ".sql");
            Files.writeString(written, ofThisRun() + database.dump());
            Files.move(written, file(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file() {
        return Path.of(Distribution.property("keystead.work"))
                .resolveSibling("built")
                .resolve("first-start.sql");
    }

    private static String ofThisRun() {
        return "-- " + Distribution.property("keystead.run") + "\n";
    }
}
