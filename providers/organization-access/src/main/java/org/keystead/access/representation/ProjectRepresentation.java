package org.keystead.access.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A project. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"id", "alias", "name", "kind"})
public record ProjectRepresentation(
        String id,
        String alias,
        String name,
        String description,
        @Schema(enumeration = {"standard", "reserved"}) String kind,
        boolean enabled,
        Map<String, List<String>> attributes) {}
