package org.keystead.access.spi;

import java.util.Optional;

/**
 * A member as stored by Keycloak.
 *
 * @param id the user's id
 * @param managed whether the account belongs to the organization and goes with the membership
 */
public record MemberRow(
        String id,
        String username,
        Optional<String> firstName,
        Optional<String> lastName,
        Optional<String> email,
        boolean managed,
        boolean enabled) {}
