package org.keystead.access.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keystead.access.json.InvalidDocumentException;

/** Files are read whole or not at all. */
class DocumentFileTest {

    private static final String WHOLE =
            "{\"roleTemplates\":[],\"organizations\":[{\"alias\":\"a\"},{\"alias\":\"b\"}]}";

    @TempDir private Path folder;

    @Test
    void organizationsComeOneByOneWithTheirPaths() throws IOException {
        DocumentFile file = file(WHOLE, Syntax.JSON);
        List<String> found = new ArrayList<>();

        assertThat(file.head().roleTemplates()).isPresent();
        assertThat(file.head().catalogue()).isEmpty();
        file.organizations((json, path) -> found.add(path + " " + json.get("alias").asText()));
        assertThat(found).containsExactly("organizations[0] a", "organizations[1] b");
    }

    @Test
    void aFileThatEndsEarlyIsRefusedWhereverItEnds() throws IOException {
        for (int length = 0; length < WHOLE.length(); length++) {
            DocumentFile file = file(WHOLE.substring(0, length), Syntax.JSON);
            assertThatThrownBy(file::head).isInstanceOf(InvalidDocumentException.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "JSON | {}{}                               | is followed by something",
                "JSON | []                                 | must be an object",
                "JSON | {\"catalogue\":1,\"catalogue\":2}  | not JSON from beginning to end at line 1",
                "JSON | {\"sections\":[]}                  | sections is not known",
                "JSON | {\"organizations\":{}}             | organizations must be a list",
                "YAML | organizations: [                   | not YAML from beginning to end",
                "YAML | a: &x b                            | a is not known",
                "YAML | catalogue: [&x b, *x]              | has a YAML alias at line 1",
                "YAML | organizations: [{alias: a, alias: b}] | not YAML"
            })
    void whatIsWrongIsSaid(String syntax, String text, String problem) throws IOException {
        DocumentFile file = file(text, syntax.equals("JSON") ? Syntax.JSON : Syntax.YAML);

        assertThatThrownBy(file::head)
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining(problem);
    }

    private DocumentFile file(String text, Syntax syntax) throws IOException {
        return new DocumentFile(Files.writeString(folder.resolve("document"), text), syntax);
    }
}
