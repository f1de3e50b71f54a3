/**
 * Carries projects, custom roles and grants in the realm's own JSON, as lines that people can read
 * and write: attributes of each organization in the file, never in the database.
 *
 * <p>Uses {@code model}, {@code spi}, {@code catalogue} and {@code json}. Keycloak's private import
 * and export classes are extended here, one class each, and nowhere else.
 */
package org.keystead.access.realmfile;
