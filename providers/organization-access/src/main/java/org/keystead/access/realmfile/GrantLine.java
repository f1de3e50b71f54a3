package org.keystead.access.realmfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keystead.access.catalogue.RoleDocument;
import org.keystead.access.json.Faults;
import org.keystead.access.json.Fields;
import org.keystead.access.model.Access;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.KnownRoles;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Role;

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

    /** One of these words follows the name of a role where a template and another have it. */
    private static final String CUSTOM = "custom";

    private static final String TEMPLATE = "template";

    /**
     * The line that says it.
     *
     * @param roles those that can be held in the organization
     */
    Line write(KnownRoles roles) {
        List<Clause> clauses = new ArrayList<>();
        if (access instanceof Access.ByRole byRole) {
            clauses.add(Clause.of("role", byRole.role()));
            roles.mark(byRole).ifPresent(own -> clauses.add(Clause.of(own ? CUSTOM : TEMPLATE)));
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

    /** The grant, or nothing where it gives nothing that there is. */
    static Optional<GrantLine> read(
            Line line, Catalogue catalogue, KnownRoles roles, String path, Faults faults) {
        ObjectNode json = LineFields.read(line, Set.of(), path, faults);
        Fields fields = new Fields(json, path, faults);
        Optional<Access> access = access(fields, catalogue, roles, path, faults);
        GrantLine grant =
                new GrantLine(
                        line.head(),
                        access.orElse(new Access.ByRole("", false)),
                        fields.text("project", 64),
                        fields.time("until"),
                        fields.text("by", 255),
                        fields.text("byId", 255),
                        fields.time("at"));
        fields.end();
        return access.map(given -> grant);
    }

    private static Optional<Access> access(
            Fields fields, Catalogue catalogue, KnownRoles roles, String path, Faults faults) {
        JsonNode permissions = fields.value("permissions");
        Optional<String> role = fields.text("role", 64);
        if (permissions.size() + (role.isPresent() ? 1 : 0) != 1) {
            faults.add(path, "must give one role or one permission");
            return Optional.empty();
        }
        if (role.isPresent()) {
            return role(role.get(), fields, roles, path, faults);
        }
        Fields permission = new Fields(permissions.get(0), path, faults);
        return RoleDocument.permission(permission, false, catalogue, faults).map(GrantLine::direct);
    }

    private static Optional<Access> role(
            String name, Fields fields, KnownRoles roles, String path, Faults faults) {
        boolean custom = fields.flag(CUSTOM, false);
        boolean template = fields.flag(TEMPLATE, false);
        List<Role> meant =
                roles.meant(name, custom == template ? Optional.empty() : Optional.of(custom));
        if (meant.size() != 1) {
            String problem =
                    meant.isEmpty()
                            ? "names an unknown role: "
                            : "has to say whether custom or template is meant: ";
            faults.add(path, problem + name);
            return Optional.empty();
        }
        return Optional.of(Access.of(meant.get(0)));
    }

    private static Access direct(Permission permission) {
        return new Access.Direct(permission);
    }
}
