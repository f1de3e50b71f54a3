package org.keystead.access.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An owner's word that the support desk may act for a member; project is an alias.
 *
 * @param names what people call all that; absent where nobody asked for it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"id", "user", "section", "expiresAt", "approvedBy", "approvedAt"})
public record SupportApprovalRepresentation(
        String id,
        String user,
        String section,
        String project,
        @Schema(format = "date-time") String expiresAt,
        String approvedBy,
        @Schema(format = "date-time") String approvedAt,
        SupportApprovalNamesRepresentation names) {

    /** The same with those names. */
    public SupportApprovalRepresentation with(SupportApprovalNamesRepresentation called) {
        return new SupportApprovalRepresentation(
                id, user, section, project, expiresAt, approvedBy, approvedAt, called);
    }
}
