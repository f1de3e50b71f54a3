package org.keystead.access.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An invitation and what it carries.
 *
 * @param organization where to; only in the inbox of the invited
 * @param status {@code pending} or {@code expired}
 * @param lifespanSeconds how long it lives, from being sent to its end
 * @param inviter who sent it, in lists for those who invite, while that is a member
 * @param redirectUri where somebody goes who has joined by its link, if it says so
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {
            "id",
            "email",
            "status",
            "sentAt",
            "expiresAt",
            "lifespanSeconds",
            "grants"
        })
public record InvitationRepresentation(
        String id,
        OrganizationReference organization,
        String email,
        String firstName,
        String lastName,
        @Schema(enumeration = {"pending", "expired"}) String status,
        @Schema(format = "date-time") String sentAt,
        @Schema(format = "date-time") String expiresAt,
        Long lifespanSeconds,
        String invitedBy,
        PersonReference inviter,
        String redirectUri,
        List<GrantRepresentation> grants) {}
