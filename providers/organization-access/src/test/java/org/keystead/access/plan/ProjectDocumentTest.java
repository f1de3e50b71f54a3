package org.keystead.access.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.mother.Projects.PANEL;
import static org.keystead.access.mother.Projects.PROD;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keystead.access.catalogue.Written;
import org.keystead.access.json.Fields;
import org.keystead.access.model.Project;

/** A project as it is asked for. */
class ProjectDocumentTest {

    @Test
    void itSaysWhatItIs() {
        ProjectState read =
                read(
                        "{'alias': 'lab', 'name': 'Lab', 'enabled': false,"
                                + " 'attributes': {'color': ['red']}}",
                        Optional.empty());

        assertThat(read)
                .isEqualTo(
                        new ProjectState(
                                "lab",
                                "Lab",
                                Optional.empty(),
                                false,
                                false,
                                Map.of("color", List.of("red"))));
    }

    @Test
    void whichIsTheReservedOneIsNotAsked() {
        assertThat(read("{'alias': 'panel', 'name': 'panel'}", Optional.of(PANEL)).reserved())
                .isTrue();
        assertThat(read("{'alias': 'prod', 'name': 'prod'}", Optional.of(PROD)).reserved())
                .isFalse();
        assertThat(faults("'alias': 'lab', 'name': 'Lab', 'kind': 'reserved'"))
                .containsExactly("kind is not known");
    }

    @Test
    void anAliasThatItHasIsNotCheckedAgain() {
        Project count =
                new Project(
                        "id",
                        "acme",
                        "count",
                        "Count",
                        Optional.empty(),
                        Project.Kind.STANDARD,
                        true,
                        Map.of());

        assertThat(read("{'alias': 'count', 'name': 'Count'}", Optional.of(count)).alias())
                .isEqualTo("count");
        assertThat(faults("'alias': 'count', 'name': 'Count'")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'attributes': [] | attributes must be an object of lists of strings",
                "'attributes': {'color': 'red'} | attributes.color must be strings in a list",
                "'attributes': {'color': [1]} | attributes.color must be strings in a list",
                "'attributes': {'color': [1, 'red']} | attributes.color must be strings in a list",
                "'attributes': {'\\ud83d': []} | attributes must not have half a surrogate pair",
                "'attributes': {'a': ['\\ud83d']} | attributes must not have half a surrogate pair",
                "'attributes': {'a': ['\\ud83d', 'b']} | attributes must not have half a surrogate"
            })
    void itsAttributesAreListsOfStrings(String attributes, String fault) {
        assertThat(faults("'alias': 'lab', 'name': 'Lab', " + attributes))
                .singleElement()
                .asString()
                .startsWith(fault);
    }

    @Test
    void itsAttributesHaveRoomInTheStore() {
        String most = "x".repeat(1900 - "{\"a\":[\"\"]}".length());

        assertThat(faults("'alias': 'lab', 'name': 'Lab', 'attributes': {'a': ['" + most + "']}"))
                .isEmpty();
        assertThat(faults("'alias': 'lab', 'name': 'Lab', 'attributes': {'a': ['y" + most + "']}"))
                .containsExactly("attributes must have 1900 characters at most");
    }

    private static ProjectState read(String text, Optional<Project> before) {
        return Fields.read(
                Written.json(text),
                (fields, faults) -> ProjectDocument.request(before, fields, faults));
    }

    private static List<String> faults(String fields) {
        return Written.faultsOfFields(
                "{" + fields + "}",
                (json, faults) -> ProjectDocument.request(Optional.empty(), json, faults));
    }
}
