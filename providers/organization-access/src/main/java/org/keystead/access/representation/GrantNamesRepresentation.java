package org.keystead.access.representation;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What people call the things that a grant names, in the caller's language where they have names in
 * several.
 *
 * @param role the role's display name; absent where it has none
 * @param grantedBy who gave it, while that is a member
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GrantNamesRepresentation(
        String section, String role, String project, PersonReference grantedBy) {}
