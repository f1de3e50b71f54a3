package org.keystead.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the operator's page says against what the pack does. */
class OperationsIT {

    private static final Path REPOSITORY = Path.of(System.getProperty("keystead.repository"));

    @Test
    void theDocumentedRemovalNamesEveryTable() throws IOException {
        String changes =
                "providers/organization-access/src/main/resources/META-INF/"
                        + "keystead-organization-access-changelog.xml";

        assertThat(found("docs/operations.md", "DROP TABLE (KEYSTEAD_\\w+);"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        found(changes, "<createTable tableName=\"(\\w+)\""));
    }

    @Test
    void theTestsThatItNamesAreThere() throws IOException {
        List<String> named = found("docs/operations.md", "-Dit.test=(\\w+)");
        try (Stream<Path> files =
                Files.walk(REPOSITORY.resolve("providers/integration-tests/src"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".java", "")))
                    .containsAll(named);
        }
        assertThat(named).hasSizeGreaterThan(4);
    }

    private static List<String> found(String file, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(REPOSITORY.resolve(file)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
