package org.keystead.access.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keystead.access.json.Excerpt;
import org.keystead.access.json.Fault;
import org.keystead.access.json.Faults;
import org.keystead.access.json.InvalidDocumentException;
import org.keystead.access.plan.Conflict;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.representation.ErrorRepresentation;
import org.keystead.access.representation.Representations;
import org.keystead.access.representation.SkippedRepresentation;

/** What was wrong with parts of a document: the end of the import, or only of those parts. */
final class Refusals {

    /** So many parts that were left alone are listed; the others are counted. */
    private static final int SKIPPED = 1000;

    private static final int FAULTS_OF_A_PART = 10;

    private final boolean skip;
    private final Faults faults = new Faults();
    private final List<Refusal> conflicts = new ArrayList<>();
    private final List<SkippedRepresentation> skipped = new ArrayList<>();
    private int left;

    Refusals(boolean skip) {
        this.skip = skip;
    }

    /** Whether what follows is worth doing, and not only checking. */
    boolean none() {
        return faults.none() && conflicts.isEmpty();
    }

    /** A part that is malformed. */
    void refuse(String path, Optional<String> organization, List<Fault> found) {
        if (skip) {
            List<Fault> told = found.stream().limit(FAULTS_OF_A_PART).toList();
            String sentence = new InvalidDocumentException(found).getMessage();
            skip(
                    path,
                    organization,
                    new ErrorRepresentation(
                            "invalid-request", Excerpt.of(sentence) + ".", told, null));
        } else {
            found.forEach(fault -> faults.add(fault.path(), fault.problem()));
        }
    }

    /** A part that may not become so. */
    void refuse(String path, Optional<String> organization, Refusal conflict) {
        if (skip) {
            skip(path, organization, Representations.error(conflict));
        } else if (conflicts.size() < Faults.LIMIT) {
            conflicts.add(conflict);
        }
    }

    /** A part that no import makes so, which keeps nothing else from being done. */
    void leave(String path, String organization, String code, String sentence) {
        skip(path, Optional.of(organization), new ErrorRepresentation(code, sentence, null, null));
    }

    /** The same, of an organization. */
    void refuse(String path, String organization, List<Conflict> found) {
        List<String> sentences =
                found.stream().map(c -> path + " (" + organization + "): " + c.problem()).toList();
        refuse(
                path,
                Optional.of(organization),
                Refusal.conflict(
                        found.get(0).code(),
                        Excerpt.of(String.join("; ", sentences)) + ".",
                        sentences));
    }

    /** Ends the import if it may not be done in part. */
    void end(PlanReport report) {
        faults.refuse();
        if (conflicts.size() == 1) {
            throw conflicts.get(0);
        }
        if (!conflicts.isEmpty()) {
            throw Refusal.conflict(
                    conflicts.get(0).code(),
                    "Parts of the document may not become so.",
                    conflicts.stream().map(Refusals::sentences).flatMap(List::stream).toList());
        }
        report.skip(skipped, left);
    }

    private void skip(String path, Optional<String> organization, ErrorRepresentation error) {
        left++;
        if (skipped.size() < SKIPPED) {
            skipped.add(
                    new SkippedRepresentation(
                            path,
                            organization.orElse(null),
                            error.error(),
                            error.errorDescription(),
                            error.faults()));
        }
    }

    private static List<String> sentences(Refusal conflict) {
        return conflict.conflicts().isEmpty() ? List.of(conflict.sentence()) : conflict.conflicts();
    }
}
