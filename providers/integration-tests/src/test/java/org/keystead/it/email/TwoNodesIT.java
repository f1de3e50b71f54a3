package org.keystead.it.email;

import org.keystead.it.server.Nodes;

/** Nodes that share what they store in Infinispan, as Keycloak does by default. */
class TwoNodesIT extends TwoNodes {

    @Override
    Nodes nodes() {
        return Nodes.shared();
    }
}
