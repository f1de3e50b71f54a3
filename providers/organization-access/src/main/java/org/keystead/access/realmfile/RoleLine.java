package org.keystead.access.realmfile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.keystead.access.catalogue.RoleDocument;
import org.keystead.access.json.Faults;
import org.keystead.access.json.Fields;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Role;

/**
 * A custom role in a sentence: {@code deployer: displayName Deployer; may apps manage except
 * delete; joinsNewProjects}.
 */
final class RoleLine {

    private static final String CUSTOM = "custom";

    private RoleLine() {}

    /**
     * The line that says it.
     *
     * @param hidden whether a template has its name
     */
    static Line write(Role role, boolean hidden) {
        List<Clause> clauses = new ArrayList<>();
        flag(clauses, CUSTOM, hidden);
        role.displayName().ifPresent(text -> clauses.add(Clause.of("displayName", text)));
        role.description().ifPresent(text -> clauses.add(Clause.of("description", text)));
        flag(clauses, "owner", role.owner());
        if (role.single()) {
            clauses.add(Clause.of("cardinality", "one"));
        }
        flag(clauses, "protected", role.guarded());
        flag(clauses, "joinsNewProjects", role.joinsNewProjects());
        // sorted, since the store keeps no order and equal realms shall give equal files
        role.permissions().stream()
                .map(LineFields::may)
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .forEach(clauses::add);
        return new Line(role.name(), clauses);
    }

    /**
     * The role; one with the name of a template has to be asked for.
     *
     * @param templates whether a template has that name
     */
    static Role read(
            Line line,
            Catalogue catalogue,
            Predicate<String> templates,
            String path,
            Faults faults) {
        ObjectNode json = LineFields.read(line, Set.of(), path, faults);
        boolean custom = new Fields(json, path, faults).flag(CUSTOM, false);
        json.remove(CUSTOM);
        if (templates.test(line.head()) && !custom) {
            faults.add(path, "has the name of a role template: " + line.head());
        }
        if (json.has("name")) {
            faults.add(path, "has its name before the colon");
        }
        json.put("name", line.head()).withArray("permissions");
        return RoleDocument.read(json, path, false, catalogue, faults);
    }

    private static void flag(List<Clause> clauses, String word, boolean set) {
        if (set) {
            clauses.add(Clause.of(word));
        }
    }
}
