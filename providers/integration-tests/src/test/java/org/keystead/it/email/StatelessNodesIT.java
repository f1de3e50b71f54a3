package org.keystead.it.email;

import org.junit.jupiter.api.AfterAll;
import org.keystead.it.server.Nodes;

/** Nodes that share what they store in the database only. */
class StatelessNodesIT extends TwoNodes {

    private Nodes nodes;

    @Override
    Nodes nodes() {
        nodes = Nodes.start("stateless", "--cache=local", "--features=stateless");
        return nodes;
    }

    @AfterAll
    void stop() {
        if (nodes != null) {
            nodes.close();
        }
    }
}
