package org.keystead.access.rest.representation;

import java.util.List;

/** What an import did, or would do. */
public record PlanRepresentation(
        List<StepRepresentation> steps,
        List<SkippedRepresentation> skipped,
        SummaryRepresentation summary) {

    /** How many of each. */
    public record SummaryRepresentation(int create, int change, int remove, int skipped) {}
}
