package org.keystead.access.representation;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What people call the things that a support approval names, in the caller's language where they
 * have names in several.
 *
 * @param user for whom it is, while that is a member
 * @param project absent where it is for the whole organization
 * @param approvedBy who gave it, while that is a member
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SupportApprovalNamesRepresentation(
        PersonReference user, String section, String project, PersonReference approvedBy) {}
