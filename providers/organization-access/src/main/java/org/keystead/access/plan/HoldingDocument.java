package org.keystead.access.plan;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import org.keystead.access.catalogue.CatalogueJson;
import org.keystead.access.catalogue.RoleDocument;
import org.keystead.access.document.Faults;
import org.keystead.access.document.Fields;
import org.keystead.access.model.Access;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Permission;

/** A grant in the document, in the shape that the managing endpoints have. */
final class HoldingDocument {

    private HoldingDocument() {}

    /** The grant, or nothing where it gives nothing that the catalogue knows. */
    static Optional<Holding> read(
            Fields fields, String username, Catalogue catalogue, Faults faults) {
        Optional<Access> access = access(fields, catalogue, faults);
        Optional<String> project = fields.key("project");
        // a time that has passed is no fault of the file
        Optional<Instant> until = fields.time("expiresAt");
        fields.end();
        return access.map(given -> new Holding(username, given, project, until));
    }

    static ObjectNode write(Holding holding) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (holding.access() instanceof Access.ByRole byRole) {
            json.put("role", byRole.role());
        } else if (holding.access() instanceof Access.Direct direct) {
            CatalogueJson.write(direct.permission(), json);
        }
        holding.project().ifPresent(alias -> json.put("project", alias));
        holding.expiresAt().ifPresent(time -> json.put("expiresAt", time.toString()));
        return json;
    }

    private static Optional<Access> access(Fields fields, Catalogue catalogue, Faults faults) {
        if (fields.has("role") == fields.has("section")) {
            faults.add(fields.path("role"), "or section must be given, and not both");
            return Optional.empty();
        }
        if (fields.has("section")) {
            return RoleDocument.permission(fields, false, catalogue, faults)
                    .map(HoldingDocument::direct);
        }
        return fields.key("role").map(Access.ByRole::new);
    }

    private static Access direct(Permission permission) {
        return new Access.Direct(permission);
    }
}
