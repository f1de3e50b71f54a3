package org.keystead.access.preset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keystead.access.catalogue.Presets;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Role;
import org.keystead.access.model.Scope;

class PresetsTest {

    @Test
    void areTheFilesOfRealmConfig() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../../realm-config/presets"))) {
            assertThat(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".json")))
                    .containsExactlyInAnyOrderElementsOf(
                            Presets.names().stream().map(name -> name + ".json").toList());
        }
    }

    @Test
    void anUnknownOneIsNotFound() {
        assertThat(Presets.find("five-roles")).isEmpty();
        assertThat(Presets.find("../presets/four-roles")).isEmpty();
        assertThat(Presets.find("")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.keystead.access.catalogue.Presets#names")
    void eachIsSound(String name) {
        Presets.Preset preset = Presets.find(name).orElseThrow();

        assertThat(preset.name()).isEqualTo(name);
        assertThat(preset.catalogue().sections()).isNotEmpty();
        assertThat(preset.roleTemplates()).extracting(Role::name).doesNotHaveDuplicates();
        assertThat(preset.roleTemplates()).allMatch(Role::template);
    }

    @ParameterizedTest
    @MethodSource("org.keystead.access.catalogue.Presets#names")
    void eachHasTheSectionsThatGovernThisPackItself(String name) {
        Catalogue catalogue = Presets.find(name).orElseThrow().catalogue();

        for (String key : new String[] {"organization", "members", "projects", "roles"}) {
            assertThat(catalogue.section(key)).as(key).isPresent();
            assertThat(catalogue.section(key).orElseThrow().scope())
                    .as(key)
                    .isEqualTo(Scope.ORGANIZATION);
        }
        assertThat(catalogue.section("api-keys")).isPresent();
    }

    @ParameterizedTest
    @MethodSource("org.keystead.access.catalogue.Presets#names")
    void eachIsFoundedByAnOwner(String name) {
        Presets.Preset preset = Presets.find(name).orElseThrow();
        String founder = preset.catalogue().founding().role().orElseThrow();

        assertThat(preset.roleTemplates())
                .filteredOn(Role::owner)
                .extracting(Role::name)
                .containsExactly(founder);
    }

    /** So that nobody who may give less can hand out an owner's name at a project. */
    @ParameterizedTest
    @MethodSource("org.keystead.access.catalogue.Presets#names")
    void ownersHoldEverySectionByPermissionToo(String name) {
        assertThat(Presets.find(name).orElseThrow().roleTemplates())
                .filteredOn(Role::owner)
                .allMatch(role -> role.permissions().stream().anyMatch(Permission::everySection));
    }
}
