package org.keystead.it.email;

import java.util.List;
import org.keystead.it.server.KeycloakServer;

/** Nodes that share what they store in Infinispan, as Keycloak does by default. */
class TwoNodesIT extends TwoNodes {

    @Override
    List<String> sharing() {
        return List.of(
                "--cache=ispn",
                "--cache-embedded-network-bind-address=127.0.0.1",
                "--cache-embedded-network-bind-port=" + KeycloakServer.freePort());
    }
}
