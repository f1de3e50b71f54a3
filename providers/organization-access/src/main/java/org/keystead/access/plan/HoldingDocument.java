package org.keystead.access.plan;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.keystead.access.catalogue.CatalogueJson;
import org.keystead.access.catalogue.RoleDocument;
import org.keystead.access.json.Faults;
import org.keystead.access.json.Fields;
import org.keystead.access.model.Access;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.KnownRoles;
import org.keystead.access.model.Permission;

/** A grant in the document, in the shape that the managing endpoints have. */
final class HoldingDocument {

    /** Says whether a role is the organization's own, where a template has its name as well. */
    static final String CUSTOM = "custom";

    private HoldingDocument() {}

    /**
     * The grant, or nothing where it gives nothing that the catalogue knows.
     *
     * @param templates whether a role of that name is a template
     */
    static Optional<Holding> read(
            Fields fields,
            String username,
            Catalogue catalogue,
            Predicate<String> templates,
            Faults faults) {
        Optional<Access> access = access(fields, catalogue, templates, faults);
        Optional<String> project = fields.key("project");
        // a time that has passed is no fault of the file
        Optional<Instant> until = fields.time("expiresAt");
        fields.end();
        return access.map(given -> new Holding(username, given, project, until));
    }

    static ObjectNode write(Holding holding, KnownRoles roles) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (holding.access() instanceof Access.ByRole byRole) {
            json.put("role", byRole.role());
            roles.mark(byRole).ifPresent(custom -> json.put(CUSTOM, custom));
        } else if (holding.access() instanceof Access.Direct direct) {
            CatalogueJson.write(direct.permission(), json);
        }
        holding.project().ifPresent(alias -> json.put("project", alias));
        holding.expiresAt().ifPresent(time -> json.put("expiresAt", time.toString()));
        return json;
    }

    private static Optional<Access> access(
            Fields fields, Catalogue catalogue, Predicate<String> templates, Faults faults) {
        if (!RoleDocument.saysWhatIsGiven(fields, faults)) {
            return Optional.empty();
        }
        if (fields.has("section")) {
            return RoleDocument.permission(fields, false, catalogue, faults)
                    .map(HoldingDocument::direct);
        }
        Optional<String> role = fields.key("role");
        boolean custom = fields.flag(CUSTOM, role.filter(templates).isEmpty());
        return role.map(name -> new Access.ByRole(name, custom));
    }

    private static Access direct(Permission permission) {
        return new Access.Direct(permission);
    }
}
