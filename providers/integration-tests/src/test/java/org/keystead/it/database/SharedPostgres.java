package org.keystead.it.database;

import java.util.ArrayList;
import java.util.List;
import org.keystead.it.server.Built;
import org.keystead.it.server.Database;
import org.keystead.it.server.DatabaseServer;
import org.keystead.it.server.FirstStart;
import org.keystead.it.server.KeycloakServer;
import org.keystead.it.server.MasterRealm;

/**
 * The one server that races share, on PostgreSQL unless {@code keystead.database} names another;
 * who asks is skipped where there is none.
 */
public final class SharedPostgres {

    private static DatabaseServer database;
    private static KeycloakServer server;

    private SharedPostgres() {}

    /** The server, started at the first call and ended with the test run. */
    public static synchronized KeycloakServer server() {
        if (server == null) {
            database = Database.server();
            List<String> options = new ArrayList<>(List.of(database.options()));
            options.add("--features=scim-api");
            // Keycloak gives up a step after five seconds, however many wait for the same row
            options.add("--spi-workflow--default--executor-task-timeout=5m");
            String[] all = options.toArray(String[]::new);
            server = FirstStart.of(database, Built.withPackAndProbe("races", all), all);
            MasterRealm.quicken(server);
        }
        return server;
    }

    /** What that server keeps its data in. */
    public static DatabaseServer database() {
        server();
        return database;
    }
}
