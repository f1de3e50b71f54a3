package org.keystead.it.server;

/**
 * The one server that every test shares which asks for nothing special. What it does by the clock
 * it does only when a test runs the task, since others count what their requests cost.
 */
public final class Shared {

    private static KeycloakServer server;

    private Shared() {}

    /** The server, started at the first call and ended with the test run. */
    public static synchronized KeycloakServer server() {
        if (server == null) {
            String[] database = Database.options();
            server = KeycloakServer.start(Built.withPackAndProbe("shared", database), database);
            MasterRealm.quicken(server);
            new Probe(Api.admin(server)).still();
        }
        return server;
    }

    /** The shared server as its administrator sees it. */
    public static Api admin() {
        return Api.admin(server());
    }
}
