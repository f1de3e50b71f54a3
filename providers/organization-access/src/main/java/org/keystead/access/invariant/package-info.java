/**
 * What must stay true of an organization, whoever changes it and through whichever door.
 *
 * <p>Uses {@code catalogue}, {@code spi} and Keycloak's server SPI.
 */
package org.keystead.access.invariant;
