package org.keystead.it.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** The schema that the server publishes fits its own exports, and every example of ours. */
class DocumentSchemaIT {

    private final TestRealm realm = TestRealm.create(Shared.server());
    private final Documents documents = Documents.of(realm);

    @Test
    void examplesAndExportsFitThePublishedSchema() throws IOException {
        Answer published = realm.admin().get(realm.access("/schema")).expect(200);
        assertThat(published.header("Content-Type")).startsWith("application/schema+json");
        Schema schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(published.text());
        realm.organization("acme", "anna", "boris");

        for (String preset :
                List.of("owner-collaborator", "customer-types", "four-roles", "section-levels")) {
            realm.preset(preset);
            assertThat(schema.validate(documents.export())).as(preset).isEmpty();
        }
        for (Path example : examples()) {
            String text = Files.readString(example);
            assertThat(schema.validate(new YAMLMapper().readTree(text)))
                    .as(example.toString())
                    .isEmpty();
            documents.send("", text).expect(200);
        }
        assertThat(documents.export().at("/organizations/0/members")).hasSize(2);
        assertThat(schema.validate(documents.export())).isEmpty();
        realm.delete();
    }

    private static List<Path> examples() throws IOException {
        Path folder = Path.of(System.getProperty("keystead.repository"), "realm-config/documents");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
    }
}
