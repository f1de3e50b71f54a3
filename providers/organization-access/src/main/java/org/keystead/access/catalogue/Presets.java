package org.keystead.access.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keystead.access.json.Faults;
import org.keystead.access.json.Fields;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Role;

/** The systems that come with this module, each a catalogue and role templates. */
public final class Presets {

    private static final List<String> NAMES =
            List.of("owner-collaborator", "customer-types", "section-levels", "four-roles");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Presets() {}

    /** What a realm becomes with that preset. */
    public record Preset(String name, Catalogue catalogue, List<Role> roleTemplates) {

        public Preset {
            roleTemplates = List.copyOf(roleTemplates);
        }
    }

    /** The names of all presets, in the order in which they are shown. */
    public static List<String> names() {
        return NAMES;
    }

    /** The preset of that name. */
    public static Optional<Preset> find(String name) {
        return Optional.of(name).filter(NAMES::contains).map(Presets::read);
    }

    private static Preset read(String name) {
        Faults faults = new Faults();
        Fields fields = new Fields(load(name), "", faults);
        fields.value("preset");
        Catalogue catalogue =
                CatalogueDocument.read(fields.value("catalogue"), "catalogue", faults);
        List<Role> roles = new ArrayList<>();
        for (Fields.Element role : fields.elements("roleTemplates", Integer.MAX_VALUE)) {
            roles.add(RoleDocument.read(role.value(), role.path(), true, catalogue, faults));
        }
        fields.end();
        faults.refuse();
        return new Preset(name, catalogue, roles);
    }

    private static JsonNode load(String name) {
        try (InputStream file =
                Presets.class.getResourceAsStream("/keystead/presets/" + name + ".json")) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException("preset " + name + " cannot be read", e);
        }
    }
}
