package org.keystead.access.realmfile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keystead.access.json.Faults;
import org.keystead.access.json.Fields;
import org.keystead.access.model.Catalogue;

/**
 * A support approval in a sentence: {@code bo: section finances; project prod; until
 * 2026-11-02T12:00:00Z; by anna; at 2026-11-01T12:00:00Z}.
 *
 * @param user the user name of the member whom the support desk helps
 * @param project a project's alias
 * @param by the user name of the owner who gave it
 * @param at when it was given; absent where a hand wrote it, which means now
 */
record ApprovalLine(
        String user,
        String section,
        Optional<String> project,
        Instant until,
        String by,
        Optional<Instant> at) {

    Line write() {
        List<Clause> clauses = new ArrayList<>();
        clauses.add(Clause.of("section", section));
        project.ifPresent(alias -> clauses.add(Clause.of("project", alias)));
        clauses.add(Clause.of("until", until.toString()));
        clauses.add(Clause.of("by", by));
        at.ifPresent(time -> clauses.add(Clause.of("at", time.toString())));
        return new Line(user, clauses);
    }

    static ApprovalLine read(Line line, Catalogue catalogue, String path, Faults faults) {
        ObjectNode json = LineFields.read(line, Set.of(), path, faults);
        Fields fields = new Fields(json, path, faults);
        String section = fields.requiredKey("section");
        if (!section.isEmpty() && catalogue.section(section).isEmpty()) {
            faults.add(path, "names an unknown section: " + section);
        }
        ApprovalLine approval =
                new ApprovalLine(
                        line.head(),
                        section,
                        fields.text("project", 64),
                        fields.requiredTime("until").orElse(Instant.EPOCH),
                        fields.requiredText("by", 255),
                        fields.time("at"));
        fields.end();
        return approval;
    }
}
