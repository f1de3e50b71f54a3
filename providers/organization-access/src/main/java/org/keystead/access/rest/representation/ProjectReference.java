package org.keystead.access.rest.representation;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A project as members name it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProjectReference(String id, String alias, String name) {}
