package org.keystead.realm;

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

    void write(FlowWriter flows);
}
