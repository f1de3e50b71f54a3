package org.keystead.access.spi;

import java.util.Optional;

/**
 * A member as she is stored with Keycloak.
 *
 * @param id the user's id
 */
public record MemberRow(String id, String username, Optional<String> email, boolean enabled) {}
