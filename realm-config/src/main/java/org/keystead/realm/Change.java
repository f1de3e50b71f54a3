package org.keystead.realm;

import java.util.List;
import java.util.Map;

/**
 * Something that a realm lacks.
 *
 * @param what what is done, as an order
 * @param details what becomes of what is there, line by line; empty where the order says it all
 */
record Change(String what, List<String> details, Runnable work) {

    Change(String what, Runnable work) {
        this(what, List.of(), work);
    }

    /** Does all of them, or only says what would be done. */
    static void apply(List<Change> changes, boolean dryRun, Output output) {
        for (Change change : changes) {
            output.line((dryRun ? "would " : "") + change.what);
            change.details.forEach(detail -> output.line("    " + detail));
            if (!dryRun) {
                change.work.run();
            }
        }
        output.line(changes.isEmpty() ? "nothing to change" : changes.size() + " changes");
        output.object(
                Map.of(
                        "dryRun",
                        dryRun,
                        "changes",
                        changes.stream().map(Change::withoutWork).toList()));
    }

    private Map<String, Object> withoutWork() {
        return Map.of("change", what, "details", details);
    }
}
