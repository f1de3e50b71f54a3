package org.keystead.it.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Api;

/** What somebody gets who builds the same sources elsewhere. */
class ReleaseIT {

    @Test
    void jarsOfTwoBuildsAreTheSameByteForByte() throws IOException {
        Path elsewhere = Demo.running().repository().resolve("target/providers");
        Path here = Path.of(System.getProperty("keystead.providers"));

        assertThat(jars(elsewhere)).isEqualTo(jars(here)).hasSizeGreaterThan(3);
        for (String jar : jars(here)) {
            assertThat(elsewhere.resolve(jar)).as(jar).hasSameBinaryContentAs(here.resolve(jar));
        }
    }

    @Test
    void aReleaseIsWhatItsChecksumsSayAndTellsWhatItCarries() throws IOException {
        Path repository = Demo.running().repository();
        Checkout.print(repository, ".ci/release --built");
        Path release = repository.resolve("target/release");

        assertThat(Checkout.print(release, "sha256sum -c SHA256SUMS").lines())
                .hasSameSizeAs(Files.readAllLines(release.resolve("SHA256SUMS")))
                .allMatch(line -> line.endsWith(": OK"));
        assertThat(jars(release)).contains("organization-access.jar", "keystead.jar");
        JsonNode sbom = Api.JSON.readTree(release.resolve("sbom.json").toFile());
        assertThat(sbom.get("bomFormat").asText()).isEqualTo("CycloneDX");
        List<String> carried = sbom.get("components").findValuesAsText("name");
        assertThat(carried)
                .contains("yubico-validation-client2", "picocli")
                .doesNotContain("keycloak-services", "micrometer-core", "junit-jupiter");
    }

    private static List<String> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }
}
