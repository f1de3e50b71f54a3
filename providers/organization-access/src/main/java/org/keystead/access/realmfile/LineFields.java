package org.keystead.access.realmfile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.keystead.access.json.Faults;
import org.keystead.access.model.Permission;

/** A line's clauses as the JSON that the rest of the pack reads, so that the same rules hold. */
final class LineFields {

    static final String MAY = "may";
    private static final String EXCEPT = "except";

    private LineFields() {}

    /**
     * A field for each clause: {@code true} for a mere word, a text, or for {@code lists} an array
     * of texts. Permissions go to {@code permissions}.
     */
    static ObjectNode read(Line line, Set<String> lists, String path, Faults faults) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (Clause clause : line.clauses()) {
            if (clause.word().equals(MAY)) {
                permission(clause, json.withArray("permissions"), path, faults);
            } else if (lists.contains(clause.word())) {
                json.withArray(clause.word()).add(texts(clause));
            } else if (json.has(clause.word())) {
                faults.add(path, "says \"" + clause.word() + "\" twice");
            } else if (clause.texts().isEmpty()) {
                json.put(clause.word(), true);
            } else {
                json.put(clause.word(), clause.text());
            }
        }
        return json;
    }

    static Clause may(Permission permission) {
        String level = permission.level().key();
        return permission.except().isEmpty()
                ? Clause.of(MAY, permission.section(), level)
                : Clause.of(
                        MAY,
                        permission.section(),
                        level,
                        EXCEPT,
                        String.join(", ", permission.except()));
    }

    private static ArrayNode texts(Clause clause) {
        ArrayNode texts = JsonNodeFactory.instance.arrayNode();
        clause.texts().forEach(texts::add);
        return texts;
    }

    private static void permission(Clause may, ArrayNode target, String path, Faults faults) {
        int words = may.texts().size();
        boolean exceptions = words > 3 && may.texts().get(2).equals(EXCEPT);
        if (words != 2 && !exceptions) {
            faults.add(path, "is not \"may section level except action, …\": " + may);
            return;
        }
        ObjectNode permission = target.addObject();
        permission.put("section", may.texts().get(0)).put("level", may.texts().get(1));
        if (exceptions) {
            ArrayNode except = permission.putArray(EXCEPT);
            String actions = String.join(" ", may.texts().subList(3, words));
            for (String action : actions.split(",", -1)) {
                except.add(action.strip());
            }
        }
    }
}
