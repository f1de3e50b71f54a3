package org.keystead.access.rest.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A grant: of a role, or of a level on a section. Times are ISO 8601 in UTC.
 *
 * @param id absent where it is promised only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"grantedAt"})
public record GrantRepresentation(
        String id,
        String role,
        String section,
        @Schema(enumeration = {"read", "manage"}) String level,
        Collection<String> except,
        String project,
        @Schema(format = "date-time") String expiresAt,
        String grantedBy,
        @Schema(format = "date-time") String grantedAt) {}
