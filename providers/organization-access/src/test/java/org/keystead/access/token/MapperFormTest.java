package org.keystead.access.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.provider.ProviderConfigProperty;

class MapperFormTest {

    @ParameterizedTest
    @CsvSource({
        "maxSize, lots, Maximum size (maxSize) must be a whole number from 0 to 9999999",
        "maxSize, -1, Maximum size (maxSize) must be a whole number from 0 to 9999999",
        "maxSize, 10000000, Maximum size (maxSize) must be a whole number from 0 to 9999999",
        "sections, maybe, Sections (sections) must be true or false",
        "projects, 1, Projects (projects) must be true or false",
        "roles, on, Roles (roles) must be true or false",
        "access.token.claim, yes, Add to access token (access.token.claim) must be true or false"
    })
    void badValuesAreToldByTheirLabels(String name, String value, String fault) {
        Properties console = new Properties();
        console.setProperty("includeInAccessToken.label", "Add to access token");

        assertThat(MapperForm.faults(mapper(Map.of(name, value)), console)).containsExactly(fault);
    }

    @Test
    void documentNamesEverySettingOfOurOwn() throws IOException {
        String[] rows =
                MapperForm.properties().stream()
                        .filter(property -> !property.getName().contains("."))
                        .map(p -> "| `" + p.getName() + "` | `" + p.getDefaultValue() + "` |")
                        .toArray(String[]::new);

        assertThat(Files.readString(Path.of("../../docs/claim.md"))).contains(rows);
    }

    @Test
    void everyFaultIsTold() {
        Map<String, String> wrong = new HashMap<>();
        MapperForm.properties().forEach(property -> wrong.put(property.getName(), "lots"));

        assertThat(MapperForm.faults(mapper(wrong), new Properties()))
                .hasSameSizeAs(wrong.keySet());
    }

    @Test
    void defaultsAreWhatCountsWhereNothingIsSet() {
        ProtocolMapperModel bare = mapper(Map.of());
        ProtocolMapperModel completed = mapper(Map.of());
        MapperForm.complete(completed);

        assertThat(MapperConfig.of(bare)).isEqualTo(new MapperConfig(true, true, true, 4096, 4096));
        assertThat(MapperConfig.of(completed)).isEqualTo(MapperConfig.of(bare));
        assertThat(MapperForm.faults(completed, new Properties())).isEmpty();
        for (ProviderConfigProperty property : MapperForm.properties()) {
            if (List.of("sections", "projects", "roles", "maxSize", "maxTotalSize")
                    .contains(property.getName())) {
                assertThat(completed.getConfig())
                        .containsEntry(property.getName(), (String) property.getDefaultValue());
            }
        }
    }

    @Test
    void whatIsSetIsLeftAsItIs() {
        ProtocolMapperModel mapper = mapper(Map.of("sections", "false", "maxSize", "7"));
        MapperForm.complete(mapper);

        assertThat(MapperConfig.of(mapper)).isEqualTo(new MapperConfig(false, true, true, 7, 4096));
    }

    private static ProtocolMapperModel mapper(Map<String, String> config) {
        ProtocolMapperModel mapper = new ProtocolMapperModel();
        mapper.setConfig(new HashMap<>(config));
        return mapper;
    }
}
