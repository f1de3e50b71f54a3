package org.keystead.access.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A grant: of a role, or of a level on a section. Times are ISO 8601 in UTC.
 *
 * @param id absent where it is promised only
 * @param custom whether the role is the organization's own; there where a template has its name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"grantedAt"})
public record GrantRepresentation(
        String id,
        String role,
        Boolean custom,
        String section,
        @Schema(enumeration = {"read", "manage"}) String level,
        Collection<String> except,
        String project,
        @Schema(format = "date-time") String expiresAt,
        String grantedBy,
        @Schema(format = "date-time") String grantedAt) {}
