package org.keystead.it.server;

/** What servers keep their data in whose test does not say. */
public final class Database {

    private Database() {}

    /**
     * The {@code kc.sh} options for a new database of the kind in {@code keystead.database}: {@code
     * h2}, the default, which every server has a file of, or {@code postgres}.
     */
    public static String[] options() {
        String kind = System.getProperty("keystead.database", "h2");
        return switch (kind) {
            case "h2" -> new String[0];
            case "postgres" -> Postgres.start().options();
            default -> throw new IllegalArgumentException("keystead.database=" + kind);
        };
    }
}
