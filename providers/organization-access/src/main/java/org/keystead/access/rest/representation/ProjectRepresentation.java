package org.keystead.access.rest.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/** A project. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProjectRepresentation(
        String id,
        String alias,
        String name,
        String description,
        String kind,
        boolean enabled,
        Map<String, List<String>> attributes) {}
