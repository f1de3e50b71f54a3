package org.keystead.access.transfer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.keystead.access.catalogue.RoleDocument;
import org.keystead.access.document.Faults;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Role;

/**
 * A custom role in a sentence: {@code deployer: displayName Deployer; may apps manage except
 * delete; joinsNewProjects}.
 */
final class RoleLine {

    private RoleLine() {}

    static Line write(Role role) {
        List<Clause> clauses = new ArrayList<>();
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

    static Role read(Line line, Catalogue catalogue, String path, Faults faults) {
        ObjectNode json = LineFields.read(line, Set.of(), path, faults);
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
