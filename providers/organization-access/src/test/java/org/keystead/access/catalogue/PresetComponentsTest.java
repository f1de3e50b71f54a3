package org.keystead.access.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keystead.access.model.Role;

/**
 * {@code realm-config/components/} has each preset as a realm file carries it, for tools that write
 * components. What this test leaves in {@code target/components/} replaces a file that differs.
 */
class PresetComponentsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path REALM_CONFIG = Path.of("../../realm-config");

    static java.util.List<String> presets() {
        return Presets.names();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void theFileHasThePresetAsComponents(String name) throws IOException {
        JsonNode components = components(Presets.find(name).orElseThrow());
        Path written = Files.createDirectories(Path.of("target/components"));
        Files.writeString(written.resolve(name + ".json"), text(components));

        assertThat(REALM_CONFIG.resolve("components/" + name + ".json"))
                .hasContent(text(components));
    }

    @Test
    void theDemoRealmHasThePresetThatItNames() throws IOException {
        JsonNode demo = read("demo/cloud-realm.json");

        assertThat(template(demo)).isEqualTo(template(read("components/section-levels.json")));
    }

    private static String text(JsonNode json) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        return JSON.writer(printer).writeValueAsString(json) + "\n";
    }

    private static JsonNode template(JsonNode realm) {
        return realm.at("/components/" + RoleTemplateProvider.class.getName());
    }

    private static JsonNode read(String file) throws IOException {
        return JSON.readTree(REALM_CONFIG.resolve(file).toFile());
    }

    private static JsonNode components(Presets.Preset preset) {
        ObjectNode realm = JSON.createObjectNode();
        ObjectNode components = realm.putObject("components");
        component(
                components.putArray(CatalogueProvider.class.getName()),
                "catalogue",
                CatalogueProviderFactory.PROVIDER_ID,
                ConfigText.write(CatalogueJson.write(preset.catalogue())));
        ArrayNode templates = components.putArray(RoleTemplateProvider.class.getName());
        for (Role role : preset.roleTemplates()) {
            component(
                    templates,
                    role.name(),
                    RoleTemplateProviderFactory.PROVIDER_ID,
                    RoleText.write(role));
        }
        return realm;
    }

    private static void component(
            ArrayNode list,
            String name,
            String provider,
            MultivaluedHashMap<String, String> settings) {
        ObjectNode component = list.addObject().put("name", name).put("providerId", provider);
        ObjectNode config = component.putObject("config");
        new TreeMap<>(settings)
                .forEach((key, values) -> values.forEach(config.withArray(key)::add));
    }
}
