package org.keystead.access.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keystead.access.json.Fault;
import org.keystead.access.json.Faults;
import org.keystead.access.json.InvalidDocumentException;
import org.keystead.access.plan.Conflict;
import org.keystead.access.refusal.Refusal;

/** A document may be wrong in more parts than anybody reads. */
class RefusalsTest {

    private static final List<Fault> FAULTS =
            Collections.nCopies(Faults.LIMIT - 1, new Fault("name", "is wrong"));

    @TempDir private Path folder;

    @Test
    void partsThatAreLeftAloneAreCountedAndAThousandOfThemTold() throws IOException {
        Refusals refusals = new Refusals(true);
        for (int i = 0; i < 1500; i++) {
            refusals.refuse("organizations[" + i + "]", Optional.empty(), FAULTS);
        }
        Path file = folder.resolve("report");
        try (PlanReport report = PlanReport.to(file)) {
            refusals.end(report);
        }

        JsonNode report = new ObjectMapper().readTree(file.toFile());
        assertThat(report.get("skipped")).hasSize(1000);
        assertThat(report.at("/skipped/0/faults")).hasSize(10);
        assertThat(report.at("/summary/skipped").asInt()).isEqualTo(1500);
        assertThat(Files.size(file)).isLessThan(1_000_000);
    }

    @Test
    void whatNoImportMakesKeepsNothingElseFromBeingDone() throws IOException {
        Refusals refusals = new Refusals(false);
        refusals.leave("organizations[0].members[0].apiKeys[0]", "acme", "api-key-missing", "No.");
        Path file = folder.resolve("report");
        try (PlanReport report = PlanReport.to(file)) {
            refusals.end(report);
        }

        assertThat(refusals.none()).isTrue();
        assertThat(new ObjectMapper().readTree(file.toFile()).at("/skipped/0/error").asText())
                .isEqualTo("api-key-missing");
    }

    @Test
    void theHundredthFaultEndsTheImport() {
        Refusals refusals = new Refusals(false);
        refusals.refuse("organizations[0]", Optional.empty(), FAULTS);

        assertThatThrownBy(() -> refusals.refuse("organizations[1]", Optional.empty(), FAULTS))
                .isInstanceOfSatisfying(
                        InvalidDocumentException.class,
                        e -> assertThat(e.faults()).hasSize(Faults.LIMIT));
    }

    @Test
    void aHundredConflictsAreTold() {
        Refusals refusals = new Refusals(false);
        for (int i = 0; i < 1500; i++) {
            refusals.refuse(
                    "organizations[" + i + "]",
                    "acme" + i,
                    Collections.nCopies(1500, new Conflict("last-owner", "has no owner")));
        }

        assertThatThrownBy(() -> refusals.end(PlanReport.to(folder.resolve("report"))))
                .isInstanceOfSatisfying(
                        Refusal.class, e -> assertThat(e.conflicts()).hasSize(Faults.LIMIT));
    }
}
