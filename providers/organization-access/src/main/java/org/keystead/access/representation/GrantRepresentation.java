package org.keystead.access.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A grant: of a role, or of a level on a section. Times are ISO 8601 in UTC.
 *
 * @param id absent where it is promised only
 * @param names what people call all that; absent where nobody asked for it
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
        @Schema(format = "date-time") String grantedAt,
        GrantNamesRepresentation names) {

    /** The same with those names. */
    public GrantRepresentation with(GrantNamesRepresentation called) {
        return new GrantRepresentation(
                id, role, custom, section, level, except, project, expiresAt, grantedBy, grantedAt,
                called);
    }
}
