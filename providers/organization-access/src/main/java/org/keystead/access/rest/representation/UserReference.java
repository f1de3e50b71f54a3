package org.keystead.access.rest.representation;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A user as others see her. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UserReference(String id, String username) {}
