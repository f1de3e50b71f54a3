package org.keystead.access.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keystead.access.document.Fault;
import org.keystead.access.document.InvalidDocumentException;
import org.keystead.access.plan.Conflict;
import org.keystead.access.rest.representation.ErrorRepresentation;

/** What was wrong with parts of a document: the end of the import, or only of those parts. */
final class Refusals {

    private static final int LISTED = 1000;

    private final boolean skip;
    private final List<Fault> faults = new ArrayList<>();
    private final List<ApiException> conflicts = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();

    private record Skipped(String path, Optional<String> organization, ErrorRepresentation error) {}

    Refusals(boolean skip) {
        this.skip = skip;
    }

    /** Whether what follows is worth doing, and not only checking. */
    boolean none() {
        return faults.isEmpty() && conflicts.isEmpty();
    }

    /** A part that is malformed. */
    void refuse(String path, Optional<String> organization, List<Fault> found) {
        if (skip) {
            String sentence = new InvalidDocumentException(found).getMessage() + ".";
            skipped.add(
                    new Skipped(
                            path,
                            organization,
                            new ErrorRepresentation("invalid-request", sentence, found, null)));
            return;
        }
        faults.addAll(found);
        if (faults.size() > LISTED) {
            throw new InvalidDocumentException(faults.subList(0, LISTED));
        }
    }

    /** A part that may not become so. */
    void refuse(String path, Optional<String> organization, ApiException conflict) {
        if (skip) {
            skipped.add(new Skipped(path, organization, conflict.error()));
        } else if (conflicts.size() < LISTED) {
            conflicts.add(conflict);
        }
    }

    /** The same, of an organization. */
    void refuse(String path, String organization, List<Conflict> found) {
        List<String> sentences =
                found.stream().map(c -> path + " (" + organization + "): " + c.problem()).toList();
        refuse(
                path,
                Optional.of(organization),
                ApiException.conflict(
                        found.get(0).code(), String.join("; ", sentences) + ".", sentences));
    }

    /** Ends the import if it may not be done in part. */
    void end(PlanReport report) {
        if (!faults.isEmpty()) {
            throw new InvalidDocumentException(faults);
        }
        if (conflicts.size() == 1) {
            throw conflicts.get(0);
        }
        if (!conflicts.isEmpty()) {
            throw ApiException.conflict(
                    conflicts.get(0).error().error(),
                    "Parts of the document may not become so.",
                    conflicts.stream().map(Refusals::sentences).flatMap(List::stream).toList());
        }
        skipped.forEach(part -> report.skip(part.path(), part.organization(), part.error()));
    }

    private static List<String> sentences(ApiException conflict) {
        return conflict.error().conflicts() == null
                ? List.of(conflict.error().errorDescription())
                : conflict.error().conflicts();
    }
}
