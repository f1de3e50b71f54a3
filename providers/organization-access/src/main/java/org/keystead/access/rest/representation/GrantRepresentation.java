package org.keystead.access.rest.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;

/** A grant: of a role, or of a level on a section. Times are ISO 8601 in UTC. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GrantRepresentation(
        String id,
        String role,
        String section,
        String level,
        Collection<String> except,
        String project,
        String expiresAt,
        String grantedBy,
        String grantedAt) {}
