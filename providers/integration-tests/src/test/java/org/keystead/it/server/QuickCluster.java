package org.keystead.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two nodes on one PostgreSQL that give each other up after seconds and find together as quickly,
 * where Keycloak's own settings take minutes. Nothing else about how they talk is different, but
 * that they know each other's ports, and reach the database and each other through a {@link Relay}.
 */
public final class QuickCluster implements AutoCloseable {

    private static final String STACK =
            """
            <jgroups>
              <stack name="quick" extends="tcp">
                <TCPPING initial_hosts="%s" port_range="0"
                         stack.combine="REPLACE" stack.position="MPING"/>
                <MERGE3 min_interval="1000" max_interval="2000" stack.combine="COMBINE"/>
                <FD_SOCK2 stack.combine="REMOVE"/>
                <FD_ALL3 timeout="6000" interval="1000" stack.combine="COMBINE"/>
              </stack>
            </jgroups>
            """;

    private final Postgres database = Postgres.start();
    private final List<String> options;
    private final Node first;
    private final Node second;

    private QuickCluster(List<String> options) {
        this.options = options;
        int one = Ports.free();
        int two = Ports.free();
        Relay toOne = Relay.to(one);
        Relay toTwo = Relay.to(two);
        Distribution distribution =
                Built.withPackAndProbe("node1", "--cache=ispn", "--db=postgres");
        quicken(distribution, "127.0.0.1[%d],127.0.0.1[%d]".formatted(toOne.port(), toTwo.port()));
        first = new Node(distribution, one, toOne);
        second = new Node(distribution.copy("node2"), two, toTwo);
    }

    /** Starts both, with these {@code kc.sh} options. */
    public static QuickCluster start(String... options) {
        QuickCluster cluster = new QuickCluster(List.of(options));
        boolean filled = FirstStart.into(cluster.database);
        cluster.first.start();
        if (!filled) {
            FirstStart.keep(cluster.database);
        }
        cluster.second.start();
        return cluster;
    }

    public Postgres database() {
        return database;
    }

    public Node first() {
        return first;
    }

    public Node second() {
        return second;
    }

    /** Lets nothing pass between the nodes any more, without a word to either. */
    public void part() {
        Stream.of(first, second).forEach(node -> node.fromPeers.goDead());
    }

    /** Lets them hear each other again. */
    public void reunite() {
        Stream.of(first, second).forEach(node -> node.fromPeers.mend());
    }

    @Override
    public void close() {
        Stream.of(second, first).forEach(Node::stop);
        database.close();
    }

    /** One of the two, whatever happens to its server. */
    public final class Node {

        private final Distribution distribution;
        private final int clusterPort;
        private final Relay fromPeers;
        private final int httpPort = Ports.free();
        private final Relay toDatabase = Relay.to(database.port());
        private KeycloakServer server;

        private Node(Distribution distribution, int clusterPort, Relay fromPeers) {
            this.distribution = distribution;
            this.clusterPort = clusterPort;
            this.fromPeers = fromPeers;
        }

        public KeycloakServer server() {
            return server;
        }

        public Relay toDatabase() {
            return toDatabase;
        }

        /** Starts it, or starts it again at the same address. */
        public KeycloakServer start() {
            List<String> all = new ArrayList<>(List.of(database.options(toDatabase.port())));
            all.addAll(options);
            all.add("--cache=ispn");
            all.add("--hostname=http://keycloak.test");
            all.add("--hostname-backchannel-dynamic=false");
            all.add("--cache-embedded-network-bind-address=127.0.0.1");
            all.add("--cache-embedded-network-bind-port=" + clusterPort);
            all.add("--cache-embedded-network-external-address=127.0.0.1");
            all.add("--cache-embedded-network-external-port=" + fromPeers.port());
            all.add("--http-port=" + httpPort);
            server = KeycloakServer.start(distribution, all.toArray(String[]::new));
            return server;
        }

        /** Ends it as an operator would. */
        public void stop() {
            server.close();
        }
    }

    private static void quicken(Distribution distribution, String hosts) {
        Path file = distribution.home().resolve("conf/cache-ispn.xml");
        try {
            String config = Files.readString(file);
            String quick =
                    config.replace("<cache-container", STACK.formatted(hosts) + "<cache-container")
                            .replace("<transport ", "<transport stack=\"quick\" ");
            if (quick.length() < config.length() + STACK.length()) {
                throw new AssertionError("another configuration than was known here: " + config);
            }
            Files.writeString(file, quick);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
