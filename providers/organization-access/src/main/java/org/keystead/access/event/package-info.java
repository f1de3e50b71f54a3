/**
 * Follows what Keycloak does to organizations, members, users and realms, and cleans up after it.
 *
 * <p>Uses {@code spi}.
 */
package org.keystead.access.event;
