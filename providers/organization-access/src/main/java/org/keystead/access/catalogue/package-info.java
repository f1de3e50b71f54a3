/**
 * The catalogue of sections and the role templates of a realm, kept as realm components.
 *
 * <p>Uses {@code model}, {@code json} and Keycloak's component model.
 */
package org.keystead.access.catalogue;
