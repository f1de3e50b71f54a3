package org.keystead.realm;

import java.io.PrintStream;
import java.util.List;

/**
 * Something that a realm lacks.
 *
 * @param what what is done, as an order
 */
record Change(String what, Runnable work) {

    /** Does all of them, or only tells what would be done. */
    static void apply(List<Change> changes, boolean dryRun, PrintStream out) {
        for (Change change : changes) {
            out.println((dryRun ? "would " : "") + change.what);
            if (!dryRun) {
                change.work.run();
            }
        }
        out.println(changes.isEmpty() ? "nothing to change" : changes.size() + " changes");
    }
}
