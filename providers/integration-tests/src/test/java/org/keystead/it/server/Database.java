package org.keystead.it.server;

import java.util.Map;
import java.util.function.Supplier;

/** What servers keep their data in whose test does not say. */
public final class Database {

    private static final Map<String, Supplier<DatabaseServer>> SERVERS =
            Map.of("postgres", Postgres::start, "mariadb", MariaDb::start);

    private Database() {}

    /**
     * The {@code kc.sh} options for a new database of the kind in {@code keystead.database}: {@code
     * h2}, the default, which every server has a file of, {@code postgres} or {@code mariadb}.
     */
    public static String[] options() {
        String kind = kind("h2");
        return kind.equals("h2") ? new String[0] : start(kind).options();
    }

    /** A new database server of that kind, PostgreSQL unless another one is named. */
    public static DatabaseServer server() {
        String kind = kind("postgres");
        return start(kind.equals("h2") ? "postgres" : kind);
    }

    private static String kind(String standard) {
        return System.getProperty("keystead.database", standard);
    }

    private static DatabaseServer start(String kind) {
        Supplier<DatabaseServer> server = SERVERS.get(kind);
        if (server == null) {
            throw new IllegalArgumentException("keystead.database=" + kind);
        }
        return server.get();
    }
}
