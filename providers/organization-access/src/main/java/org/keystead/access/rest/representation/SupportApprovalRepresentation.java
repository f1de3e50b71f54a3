package org.keystead.access.rest.representation;

import com.fasterxml.jackson.annotation.JsonInclude;

/** An owner's word that the support desk may act for a member; project is an alias. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SupportApprovalRepresentation(
        String id,
        String user,
        String section,
        String project,
        String expiresAt,
        String approvedBy,
        String approvedAt) {}
