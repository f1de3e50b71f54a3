package org.keystead.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What is deployed: nothing that Keycloak has, and nothing twice. */
class PackagingIT {

    private static final Path PROVIDERS = Path.of(System.getProperty("keystead.providers"));

    @Test
    void jarsShareNoFileWithTheServerNorWithEachOther() {
        Set<String> taken = new HashSet<>();
        for (Path jar :
                jars(Path.of(System.getProperty("keystead.distribution"), "lib/lib/main"))) {
            taken.addAll(files(jar));
        }
        assertThat(taken).contains("org/keycloak/models/KeycloakSession.class");
        for (Path jar : jars(PROVIDERS)) {
            Set<String> own = files(jar);
            Set<String> clashes = new TreeSet<>(own);
            clashes.retainAll(taken);
            assertThat(clashes).as(jar.getFileName().toString()).isEmpty();
            taken.addAll(own);
        }
    }

    @Test
    void openApiDocumentIsPackedAndWhatWritesItIsNot() {
        assertThat(files(PROVIDERS.resolve("organization-access.jar")))
                .contains("keystead/openapi.json")
                .noneMatch(file -> file.startsWith("org/keystead/access/openapi/"));
    }

    /** Files that would hide one another; services and theme messages of all jars add up. */
    private static Set<String> files(Path jar) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            Set<String> files = new HashSet<>();
            zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .filter(name -> !name.startsWith("META-INF/"))
                    .filter(name -> !name.startsWith("theme-resources/messages/"))
                    .forEach(files::add);
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
