/**
 * Follows what Keycloak does to organizations, members, users and realms, and cleans up after it.
 *
 * <p>Here the module registers all that it hears.
 */
package org.keystead.access.listener;
