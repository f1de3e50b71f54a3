package org.keystead.it.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.keystead.it.server.Built;
import org.keystead.it.server.Distribution;
import org.keystead.it.server.KeycloakServer;
import org.keystead.it.server.Postgres;

/**
 * Two nodes on one PostgreSQL that give each other up after seconds and find together as quickly,
 * where Keycloak's own settings take minutes. Nothing else about how they talk is different, but
 * that they know each other's ports.
 */
record QuickCluster(Postgres database, KeycloakServer first, KeycloakServer second)
        implements AutoCloseable {

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

    static QuickCluster start(String... options) {
        Distribution distribution =
                Built.withPackAndProbe("node1", "--cache=ispn", "--db=postgres");
        int one = KeycloakServer.freePort();
        int two = KeycloakServer.freePort();
        quicken(distribution, "127.0.0.1[%d],127.0.0.1[%d]".formatted(one, two));
        Distribution other = distribution.copy("node2");
        Postgres database = Postgres.start();
        KeycloakServer first = node(distribution, database, one, options);
        return new QuickCluster(database, first, node(other, database, two, options));
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

    private static KeycloakServer node(
            Distribution distribution, Postgres database, int port, String... options) {
        List<String> all = new ArrayList<>(List.of(database.options()));
        all.addAll(List.of(options));
        all.add("--cache=ispn");
        all.add("--hostname=http://keycloak.test");
        all.add("--hostname-backchannel-dynamic=false");
        all.add("--cache-embedded-network-bind-address=127.0.0.1");
        all.add("--cache-embedded-network-bind-port=" + port);
        return KeycloakServer.start(distribution, all.toArray(String[]::new));
    }

    @Override
    public void close() {
        Stream.of(second, first).forEach(KeycloakServer::close);
        database.close();
    }
}
