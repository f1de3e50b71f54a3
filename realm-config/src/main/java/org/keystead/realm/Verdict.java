package org.keystead.realm;

import java.util.Optional;

/**
 * What is known of a flow.
 *
 * @param certain whether nobody comes through it on a first factor alone
 */
record Verdict(String name, boolean certain) {

    static Verdict of(Optional<Step> flow) {
        return new Verdict(
                flow.map(Step::flow).orElse("no flow"),
                flow.map(SecondStep::isCertain).orElse(false));
    }
}
