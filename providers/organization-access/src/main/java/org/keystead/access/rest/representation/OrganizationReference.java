package org.keystead.access.rest.representation;

import com.fasterxml.jackson.annotation.JsonInclude;

/** An organization as its members name it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrganizationReference(String id, String alias, String name) {}
