/**
 * The contract of the store behind the access model: projects, custom roles and grants.
 *
 * <p>Others may implement or call it. Uses {@code model} and Keycloak's server SPI.
 */
package org.keystead.access.spi;
