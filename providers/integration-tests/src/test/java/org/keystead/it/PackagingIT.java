package org.keystead.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/**
 * What is deployed: nothing that Keycloak has, nothing twice, and the same bytes from any build.
 */
class PackagingIT {

    private static final Path PROVIDERS = Path.of(System.getProperty("keystead.providers"));
    private static final Path REPOSITORY = Path.of(System.getProperty("keystead.repository"));

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

    @Test
    void aCleanBuildElsewhereGivesTheSameBytes() throws Exception {
        assertThat(contents(cleanBuild("clean-build"))).isNotEmpty().isEqualTo(contents(PROVIDERS));
    }

    /** The providers that a copy of the sources in a folder of its own builds. */
    private static Path cleanBuild(String name) throws Exception {
        Path copy = Path.of(System.getProperty("keystead.work"), name);
        copySources(copy);
        Process build =
                new ProcessBuilder(
                                "mvn",
                                "-q",
                                "-B",
                                "clean",
                                "package",
                                "-Dmaven.test.skip=true",
                                "-Dspotless.check.skip=true",
                                "-pl",
                                "!providers/integration-tests")
                        .directory(copy.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(copy.resolve("build.log").toFile())
                        .start();
        assertThat(build.waitFor()).as(Files.readString(copy.resolve("build.log"))).isZero();
        return copy.resolve("target/providers");
    }

    private static Map<String, Integer> contents(Path folder) {
        Map<String, Integer> contents = new TreeMap<>();
        for (Path jar : jars(folder)) {
            try {
                contents.put(
                        jar.getFileName().toString(),
                        java.util.Arrays.hashCode(Files.readAllBytes(jar)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return contents;
    }

    private static void copySources(Path target) throws IOException {
        Set<String> left = Set.of("target", ".git", "data", "node_modules");
        try (Stream<Path> tree = Files.walk(REPOSITORY)) {
            for (Path from : tree.toList()) {
                Path relative = REPOSITORY.relativize(from);
                boolean source = true;
                for (Path part : relative) {
                    source &= !left.contains(part.toString());
                }
                Path to = target.resolve(relative);
                if (source && Files.isDirectory(from)) {
                    Files.createDirectories(to);
                } else if (source) {
                    Files.copy(from, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
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
