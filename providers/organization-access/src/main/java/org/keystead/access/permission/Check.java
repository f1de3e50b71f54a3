package org.keystead.access.permission;

import java.util.Optional;
import org.keystead.access.json.Faults;
import org.keystead.access.json.Fields;
import org.keystead.access.model.Level;

/**
 * One question: may the subject do this action, or do they have that level.
 *
 * @param level {@code READ} or {@code MANAGE}; empty where {@code action} is asked for
 */
record Check(
        String organization,
        Optional<String> project,
        String section,
        Optional<Level> level,
        Optional<String> action) {

    static Check read(Fields fields, Faults faults) {
        String organization = fields.requiredText("organization", 255);
        Optional<String> project = fields.text("project", 255);
        String section = fields.requiredText("section", 64);
        Optional<Level> level =
                fields.choice(
                        "level", key -> Level.of(key).filter(l -> l != Level.NONE), "read, manage");
        Optional<String> action = fields.text("action", 64);
        if (faults.none() && level.isPresent() == action.isPresent()) {
            faults.add(fields.path("level"), "or action must be asked for, and not both");
        }
        fields.end();
        return new Check(organization, project, section, level, action);
    }
}
