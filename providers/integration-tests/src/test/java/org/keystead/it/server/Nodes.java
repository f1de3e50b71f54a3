package org.keystead.it.server;

import java.util.List;
import java.util.stream.Stream;

/**
 * Two Keycloaks on one PostgreSQL, to which any name leads: each request says which node it asks.
 */
public final class Nodes implements AutoCloseable {

    private static Nodes shared;

    private final Postgres postgres;
    private final KeycloakServer one;
    private final KeycloakServer two;

    private Nodes(Postgres postgres, KeycloakServer one, KeycloakServer two) {
        this.postgres = postgres;
        this.one = one;
        this.two = two;
    }

    /**
     * The nodes that tests share which ask for nothing special: they share what they store in
     * Infinispan, as Keycloak does by default. Started at the first call, ended with the test run
     * or by {@link #closeShared()}.
     */
    public static synchronized Nodes shared() {
        if (shared == null) {
            shared =
                    start(
                            "node",
                            "--cache=ispn",
                            "--cache-embedded-network-bind-address=127.0.0.1",
                            "--cache-embedded-network-bind-port=" + Ports.free());
        }
        return shared;
    }

    /** Ends the shared nodes where they were started. */
    public static synchronized void closeShared() {
        if (shared != null) {
            shared.close();
            shared = null;
        }
    }

    /** Starts two with these {@code kc.sh} options, in folders of that name. */
    public static Nodes start(String name, String... sharing) {
        Postgres postgres = Postgres.start();
        String[] options =
                Stream.of(
                                List.of(sharing),
                                List.of("--hostname=http://keystead.test"),
                                List.of(postgres.options()))
                        .flatMap(List::stream)
                        .toArray(String[]::new);
        Distribution first = Built.withPackAndProbe(name + "-one", options);
        KeycloakServer one = FirstStart.of(postgres, first, options);
        KeycloakServer two = KeycloakServer.start(first.copy(name + "-two"), options);
        return new Nodes(postgres, one, two);
    }

    public KeycloakServer one() {
        return one;
    }

    public KeycloakServer two() {
        return two;
    }

    public Postgres postgres() {
        return postgres;
    }

    @Override
    public void close() {
        two.close();
        one.close();
        postgres.close();
    }
}
