package org.keystead.access.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.keystead.access.json.Faults;
import org.keystead.access.json.Fields;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Level;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Role;

/** Reads a role, template or custom, from JSON. */
public final class RoleDocument {

    private static final int MAX_PERMISSIONS = 500;

    private static final int MAX_EXCEPTIONS = 100;

    /** What the store takes of one permission's exceptions. */
    private static final int MAX_EXCEPTION_TEXT = 2000;

    private RoleDocument() {}

    /** The role that is written there; whatever is wrong with it goes to {@code faults}. */
    public static Role read(
            JsonNode document, String path, boolean template, Catalogue catalogue, Faults faults) {
        return read(document, path, template, Optional.of(catalogue), faults);
    }

    /** A template whose sections and actions are checked elsewhere, or were when it was saved. */
    static Role readUnchecked(JsonNode document, Faults faults) {
        return read(document, "", true, Optional.empty(), faults);
    }

    private static Role read(
            JsonNode document,
            String path,
            boolean template,
            Optional<Catalogue> catalogue,
            Faults faults) {
        Fields fields = new Fields(document, path, faults);
        Role role =
                new Role(
                        fields.requiredKey("name"),
                        fields.text("displayName", 255),
                        fields.text("description", 1000),
                        permissions(fields, catalogue, faults),
                        template,
                        fields.flag("owner", false),
                        single(fields),
                        fields.flag("protected", false),
                        fields.flag("joinsNewProjects", false));
        fields.end();
        return role;
    }

    private static boolean single(Fields fields) {
        return fields.choice("cardinality", RoleDocument::cardinality, "one").orElse(false);
    }

    private static Optional<Boolean> cardinality(String text) {
        return text.equals("one") ? Optional.of(true) : Optional.empty();
    }

    private static List<Permission> permissions(
            Fields role, Optional<Catalogue> catalogue, Faults faults) {
        List<Permission> permissions = new ArrayList<>();
        Set<Permission> seen = new HashSet<>();
        for (Fields.Element element : role.elements("permissions", MAX_PERMISSIONS)) {
            Fields fields = new Fields(element.value(), element.path(), faults);
            permission(fields, true, catalogue, faults)
                    .ifPresent(
                            permission -> {
                                if (seen.add(permission)) {
                                    permissions.add(permission);
                                } else {
                                    faults.add(element.path(), "is there twice");
                                }
                            });
            fields.end();
        }
        return permissions;
    }

    /** Whether a grant names one role or one section; where not, that is the one fault of both. */
    public static boolean saysWhatIsGiven(Fields fields, Faults faults) {
        boolean says = fields.has("role") != fields.has("section");
        if (!says) {
            faults.add(fields.path("role"), "or section must be given, and not both");
            Stream.of("level", "except", "custom").forEach(fields::value);
        }
        return says;
    }

    /**
     * Reads {@code section}, {@code level} and {@code except} of an object.
     *
     * @param everySection whether {@code *} may stand for all sections
     */
    public static Optional<Permission> permission(
            Fields fields, boolean everySection, Catalogue catalogue, Faults faults) {
        return permission(fields, everySection, Optional.of(catalogue), faults);
    }

    /** The same, whether or not there is such a section. */
    public static Optional<Permission> permission(Fields fields, Faults faults) {
        return permission(fields, false, Optional.empty(), faults);
    }

    private static Optional<Permission> permission(
            Fields fields, boolean everySection, Optional<Catalogue> catalogue, Faults faults) {
        String section = fields.requiredText("section", 64);
        Optional<Level> level =
                fields.choice("level", CatalogueDocument::grantable, "read, manage");
        Set<String> except = new TreeSet<>(fields.keys("except", MAX_EXCEPTIONS));
        if (String.join(" ", except).length() > MAX_EXCEPTION_TEXT) {
            faults.add(
                    fields.path("except"),
                    "must have " + MAX_EXCEPTION_TEXT + " characters at most");
        }
        if (!fields.has("level")) {
            faults.add(fields.path("level"), "is missing");
        }
        if (section.isEmpty() || level.isEmpty()) {
            return Optional.empty();
        }
        Permission permission = Permission.of(section, level.get(), except.toArray(String[]::new));
        catalogue.ifPresent(
                known ->
                        PermissionRules.check(
                                permission, everySection, known, fields.path(), faults));
        return Optional.of(permission);
    }
}
