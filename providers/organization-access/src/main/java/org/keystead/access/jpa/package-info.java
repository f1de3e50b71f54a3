/**
 * The store in Keycloak's database: entities, changelog, and the contract of {@code spi} on them.
 *
 * <p>Uses {@code model} and {@code spi}; never flushes by hand, never works at startup.
 */
package org.keystead.access.jpa;
