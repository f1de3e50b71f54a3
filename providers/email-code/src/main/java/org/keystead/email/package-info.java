/**
 * The second step by a mailed code: an authenticator, what it stores, and the mail it sends.
 *
 * <p>Everything that must hold on all nodes lies in Keycloak's single-use objects; nothing here
 * keeps state of its own, and no code is ever stored.
 */
package org.keystead.email;
