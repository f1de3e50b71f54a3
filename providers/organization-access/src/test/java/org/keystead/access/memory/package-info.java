/**
 * An organization in memory, for rules that are tried without a server: Keycloak's models as far as
 * they are asked, and a store.
 */
package org.keystead.access.memory;
