package org.keystead.access.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A member of an organization.
 *
 * @param membershipType {@code managed} where the account goes with the membership
 * @param roles the names of the roles held at the organization itself, sorted
 * @param grants how many they have, at projects too, expired ones not counted
 * @param granted the first of those grants, oldest first; absent where nobody asked for them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"id", "username", "membershipType", "roles"})
public record MemberRepresentation(
        String id,
        String username,
        String firstName,
        String lastName,
        String email,
        @Schema(enumeration = {"managed", "unmanaged"}) String membershipType,
        boolean owner,
        @JsonProperty("protected") boolean guarded,
        boolean enabled,
        List<String> roles,
        int grants,
        List<GrantRepresentation> granted) {}
