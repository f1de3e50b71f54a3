package org.keystead.access.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keystead.access.catalogue.RoleDocument;
import org.keystead.access.document.Faults;
import org.keystead.access.document.Fields;
import org.keystead.access.model.Access;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Permission;

/**
 * A grant in a sentence: {@code bo: may apps manage except delete; project prod; until
 * 2027-01-01T00:00:00Z; by anna; at 2026-11-01T12:00:00Z}, or {@code anna: role account-owner}.
 *
 * @param user the member's user name
 * @param project a project's alias
 * @param by the user name of who gave it
 * @param byId the id of who gave it, where that is no user of the realm (any more)
 * @param at when it was given; absent where a hand wrote it, which means now
 */
record GrantLine(
        String user,
        Access access,
        Optional<String> project,
        Optional<Instant> until,
        Optional<String> by,
        Optional<String> byId,
        Optional<Instant> at) {

    Line write() {
        List<Clause> clauses = new ArrayList<>();
        if (access instanceof Access.ByRole byRole) {
            clauses.add(Clause.of("role", byRole.role()));
        } else if (access instanceof Access.Direct direct) {
            clauses.add(LineFields.may(direct.permission()));
        }
        project.ifPresent(alias -> clauses.add(Clause.of("project", alias)));
        until.ifPresent(time -> clauses.add(Clause.of("until", time.toString())));
        by.ifPresent(name -> clauses.add(Clause.of("by", name)));
        byId.ifPresent(id -> clauses.add(Clause.of("byId", id)));
        at.ifPresent(time -> clauses.add(Clause.of("at", time.toString())));
        return new Line(user, clauses);
    }

    /** The grant, or nothing where it gives nothing that the catalogue knows. */
    static Optional<GrantLine> read(Line line, Catalogue catalogue, String path, Faults faults) {
        ObjectNode json = LineFields.read(line, Set.of(), path, faults);
        Fields fields = new Fields(json, path, faults);
        Optional<Access> access = access(fields, catalogue, path, faults);
        GrantLine grant =
                new GrantLine(
                        line.head(),
                        access.orElse(new Access.ByRole("")),
                        fields.text("project", 64),
                        fields.time("until"),
                        fields.text("by", 255),
                        fields.text("byId", 255),
                        fields.time("at"));
        fields.end();
        return access.map(given -> grant);
    }

    private static Optional<Access> access(
            Fields fields, Catalogue catalogue, String path, Faults faults) {
        JsonNode permissions = fields.value("permissions");
        Optional<String> role = fields.text("role", 64);
        if (permissions.size() + (role.isPresent() ? 1 : 0) != 1) {
            faults.add(path, "must give one role or one permission");
            return Optional.empty();
        }
        if (role.isPresent()) {
            return Optional.of(new Access.ByRole(role.get()));
        }
        Fields permission = new Fields(permissions.get(0), path, faults);
        return RoleDocument.permission(permission, false, catalogue, faults).map(GrantLine::direct);
    }

    private static Access direct(Permission permission) {
        return new Access.Direct(permission);
    }
}
