package org.keystead.realm;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A realm's own flow with the second step in it, as a copy. */
interface Graft {

    String OURS = "keystead ";

    /** What the copy of a flow is called; a copy is its own. */
    static String nameFor(String source) {
        return source.startsWith(OURS) ? source : OURS + source;
    }

    /** What the copy is called. */
    String alias();

    boolean isIn(Flows flows);

    /** What the copy is, line by line. */
    List<String> details();

    /** Such lines for steps that come into a copy. */
    static Stream<String> added(List<Step> steps) {
        return steps.stream().flatMap(s -> Outline.difference(Optional.empty(), s).stream());
    }

    void write(FlowWriter flows);
}
