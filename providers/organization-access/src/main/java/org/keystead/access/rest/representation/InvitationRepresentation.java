package org.keystead.access.rest.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * An invitation and what it carries.
 *
 * @param organization where to; only in the inbox of the invited
 * @param status {@code pending} or {@code expired}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InvitationRepresentation(
        String id,
        OrganizationReference organization,
        String email,
        String firstName,
        String lastName,
        String status,
        String sentAt,
        String expiresAt,
        String invitedBy,
        List<GrantRepresentation> grants) {}
