package org.keystead.it.email;

import java.util.List;

/** Nodes that share what they store in the database only. */
class StatelessNodesIT extends TwoNodes {

    @Override
    List<String> sharing() {
        return List.of("--cache=local", "--features=stateless");
    }
}
