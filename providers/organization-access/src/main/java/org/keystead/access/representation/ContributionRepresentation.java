package org.keystead.access.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one grant has to do with the section that was asked for.
 *
 * @param id the grant's id
 * @param role the role that was granted; absent for a direct grant
 * @param section the section that the permission names; absent where the role owns everything
 * @param includedBy that section, where it only includes the one that was asked for
 * @param project the id of the project that it is for; absent for the organization
 * @param standing {@code counts}, {@code expired}, {@code other-project} or {@code other-scope}
 * @param actions what it gives
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"id", "standing", "actions"})
public record ContributionRepresentation(
        String id,
        String role,
        String section,
        @Schema(enumeration = {"read", "manage"}) String level,
        Collection<String> except,
        String includedBy,
        String project,
        @Schema(format = "date-time") String expiresAt,
        @Schema(enumeration = {"counts", "expired", "other-project", "other-scope"})
                String standing,
        Collection<String> actions) {}
