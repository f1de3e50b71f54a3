/**
 * An API key exchanged for an access token, for applications that only speak OpenID Connect.
 *
 * <p>Such a token is of a type of its own, which nothing of Keycloak's takes for a person's.
 */
package org.keystead.access.exchange;
