package org.keystead.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * What a server with the pack writes into an empty database before it is ready: kept once in a run,
 * since making all tables takes longer than the rest of a start.
 */
public final class FirstStart {

    private FirstStart() {}

    /** Starts a server on an empty database of its own. */
    public static KeycloakServer of(
            DatabaseServer database, Distribution distribution, String... options) {
        boolean filled = into(database);
        KeycloakServer server = KeycloakServer.start(distribution, options);
        if (!filled) {
            keep(database);
        }
        return server;
    }

    /** Fills an empty database, unless no server of this run has started on one yet. */
    static boolean into(DatabaseServer database) {
        try {
            if (!Files.exists(file(database))) {
                return false;
            }
            String kept = Files.readString(file(database));
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
            Path written = Files.createTempFile(file(database).getParent(), "first-start", ".sql");
            Files.writeString(written, ofThisRun() + database.dump());
            Files.move(written, file(database), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(DatabaseServer database) {
        return Path.of(Distribution.property("keystead.work"))
                .resolveSibling("built")
                .resolve(database.getClass().getSimpleName() + ".sql");
    }

    private static String ofThisRun() {
        return "-- " + Distribution.property("keystead.run") + "\n";
    }
}
