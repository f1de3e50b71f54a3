package org.keystead.access.representation;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Somebody who did or got something: with names while they are a member, else with an id at most.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonReference(String id, String username, String firstName, String lastName) {}
