package org.keystead.access.rest.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * An organization with the numbers that its members care about.
 *
 * @param attention what somebody should look at: {@code no-usable-owner}; absent if nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrganizationRepresentation(
        String id,
        String alias,
        String name,
        boolean enabled,
        Long members,
        Long projects,
        List<String> attention) {}
