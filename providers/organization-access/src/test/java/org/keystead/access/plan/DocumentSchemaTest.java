package org.keystead.access.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keystead.access.catalogue.CatalogueJson;
import org.keystead.access.catalogue.Presets;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Role;
import org.keystead.access.mother.AnyCatalogue;

/** The schema admits what the server admits, as far as a schema can say it. */
class DocumentSchemaTest {

    @Test
    void everyPresetFits() {
        for (String name : Presets.names()) {
            Presets.Preset preset = Presets.find(name).orElseThrow();
            ObjectNode document = document(preset.catalogue());
            for (Role role : preset.roleTemplates()) {
                document.withArray(DocumentFile.ROLE_TEMPLATES).add(CatalogueJson.write(role));
            }
            assertThat(Schema.faults(document)).as(name).isEmpty();
        }
    }

    @Property(tries = 100)
    void everyCatalogueFits(@ForAll("catalogues") Catalogue catalogue) {
        assertThat(Schema.faults(document(catalogue))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "sections: []",
                "organizations: {}",
                "organizations: [{name: Acme}]",
                "organizations: [{alias: acme, owner: anna}]",
                "organizations: [{alias: acme, projects: [{alias: Prod}]}]",
                "organizations: [{alias: acme, members: [{username: a, grants: [{}]}]}]",
                "organizations: [{alias: acme, members: [{username: a, grants: [{section: x}]}]}]",
                "organizations: [{alias: acme, members: [{username: a,"
                        + " grants: [{role: x, level: read}]}]}]",
                "organizations: [{alias: acme, members: [{username: a,"
                        + " grants: [{role: x, expiresAt: soon}]}]}]",
                "organizations: [{alias: acme, members: [{username: a,"
                        + " grants: [{section: x, level: read, custom: true}]}]}]",
                "organizations: [{alias: acme, members: [{username: a, apiKeys: [{}]}]}]",
                "organizations: [{alias: acme, members: [{username: a,"
                        + " apiKeys: [{name: x, secret: y}]}]}]",
                "organizations: [{alias: acme, members: [{username: a,"
                        + " apiKeys: [{name: x, everything: true, permissions: []}]}]}]",
                "roleTemplates: [{name: x, custom: true}]",
                "roleTemplates: [{name: x, permissions: [{section: y, level: none}]}]",
                "catalogue: {sections: [{key: x, stepUp: {acr: '2'}}]}"
            })
    void whatTheServerWouldRefuseIsSeenByAnEditor(String yaml) throws IOException {
        assertThat(Schema.faults(Syntax.YAML.mapper().readTree(yaml))).isNotEmpty();
    }

    @Test
    void schemaIsItselfOfItsDraft() throws IOException {
        JsonNode schema = Syntax.JSON.mapper().readTree(DocumentSchema.text());

        assertThat(schema.get("$schema").asText())
                .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    }

    @Provide
    Arbitrary<Catalogue> catalogues() {
        return AnyCatalogue.catalogues();
    }

    private static ObjectNode document(Catalogue catalogue) {
        ObjectNode document = Syntax.JSON.mapper().createObjectNode();
        document.set(DocumentFile.CATALOGUE, CatalogueJson.write(catalogue));
        return document;
    }
}
