package org.keystead.access.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** The published schema, as somebody else's validator reads it. */
final class Schema {

    private static final com.networknt.schema.Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_2020_12,
                            builder ->
                                    builder.schemaRegistryConfig(
                                            SchemaRegistryConfig.builder()
                                                    .formatAssertionsEnabled(true)
                                                    .build()))
                    .getSchema(DocumentSchema.text());

    private Schema() {}

    static List<String> faults(JsonNode document) {
        return SCHEMA.validate(document).stream().map(Error::getMessage).toList();
    }
}
