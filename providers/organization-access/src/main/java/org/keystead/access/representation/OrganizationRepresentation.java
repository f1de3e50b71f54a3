package org.keystead.access.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An organization with the numbers that its members care about.
 *
 * @param attention what somebody should look at: {@code no-usable-owner}; absent if nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"id", "alias", "name"})
public record OrganizationRepresentation(
        String id,
        String alias,
        String name,
        boolean enabled,
        Long members,
        Long projects,
        @Schema(enumeration = {OrganizationRepresentation.NO_USABLE_OWNER})
                List<String> attention) {

    /** Every owner is disabled, or is one until a day. */
    public static final String NO_USABLE_OWNER = "no-usable-owner";

    /** What to look at, for {@link #attention}. */
    public static List<String> attention(boolean ownerless) {
        return ownerless ? List.of(NO_USABLE_OWNER) : null;
    }
}
