package org.keystead.access.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.keystead.access.catalogue.CatalogueJson;
import org.keystead.access.catalogue.RoleDocument;
import org.keystead.access.json.Faults;
import org.keystead.access.json.Fields;
import org.keystead.access.model.ApiKey;
import org.keystead.access.model.Permission;

/**
 * An API key in the document, in the shape that it is asked for in. It is there to be seen, so that
 * nothing is wrong with a section or project that is not there.
 */
final class KeyDocument {

    private static final int MAX_PERMISSIONS = 500;
    private static final int MAX_PROJECTS = 100_000;
    private static final int MAX_ADDRESSES = 1000;
    private static final int MAX_ADDRESS = 64;

    private KeyDocument() {}

    static NamedKey read(Fields fields, String username, Faults faults) {
        NamedKey key =
                new NamedKey(
                        username,
                        fields.requiredText("name", ApiKey.MAX_NAME),
                        fields.flag("everything", false),
                        permissions(fields, faults),
                        fields.has("projects")
                                ? Optional.of(new HashSet<>(fields.keys("projects", MAX_PROJECTS)))
                                : Optional.empty(),
                        addresses(fields, faults),
                        fields.time("expiresAt"));
        if (key.everything() && fields.has("permissions")) {
            faults.add(fields.path("permissions"), "or everything must be given, and not both");
        }
        fields.end();
        return key;
    }

    static ObjectNode write(NamedKey key) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("name", key.name());
        if (key.everything()) {
            json.put("everything", true);
        } else {
            ArrayNode permissions = json.putArray("permissions");
            key.permissions().stream()
                    .map(KeyDocument::write)
                    .sorted(Comparator.comparing(JsonNode::toString))
                    .forEach(permissions::add);
        }
        if (key.projects().isPresent()) {
            ArrayNode projects = json.putArray("projects");
            new TreeSet<>(key.projects().get()).forEach(projects::add);
        }
        if (!key.addresses().isEmpty()) {
            ArrayNode addresses = json.putArray("addresses");
            key.addresses().forEach(addresses::add);
        }
        key.expiresAt().ifPresent(end -> json.put("expiresAt", end.toString()));
        return json;
    }

    private static ObjectNode write(Permission permission) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        CatalogueJson.write(permission, json);
        return json;
    }

    private static Set<Permission> permissions(Fields key, Faults faults) {
        Set<Permission> permissions = new HashSet<>();
        for (Fields.Element element : key.elements("permissions", MAX_PERMISSIONS)) {
            Fields fields = new Fields(element.value(), element.path(), faults);
            RoleDocument.permission(fields, faults).ifPresent(permissions::add);
            fields.end();
        }
        return permissions;
    }

    private static List<String> addresses(Fields key, Faults faults) {
        List<String> addresses = new ArrayList<>();
        for (Fields.Element element : key.elements("addresses", MAX_ADDRESSES)) {
            String text = element.value().isTextual() ? element.value().textValue() : "";
            if (Fields.isText(text, MAX_ADDRESS)) {
                addresses.add(text);
            } else {
                faults.add(element.path(), "must be an address, or a range in CIDR");
            }
        }
        return addresses;
    }
}
