package org.keystead.access.rest.representation;

import com.fasterxml.jackson.annotation.JsonInclude;

/** An organization with the numbers that its members care about. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrganizationRepresentation(
        String id, String alias, String name, boolean enabled, Long members, Long projects) {}
