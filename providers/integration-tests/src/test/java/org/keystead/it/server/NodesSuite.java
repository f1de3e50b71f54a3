package org.keystead.it.server;

import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** What asks the {@linkplain Nodes#shared() shared nodes}, in one process. */
@Suite
@SelectClasses(names = {"org.keystead.it.email.TwoNodesIT", "org.keystead.it.yubikey.TwoNodesIT"})
class NodesSuite {

    @AfterSuite
    static void end() {
        Nodes.closeShared();
    }
}
