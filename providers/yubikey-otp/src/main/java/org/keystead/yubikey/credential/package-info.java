/**
 * The keys of users: what Keycloak stores of one, what the account and admin consoles show, and
 * whether a one-time password of one counts.
 *
 * <p>Joins {@code otp} and {@code validation} with Keycloak's users and realms.
 */
package org.keystead.yubikey.credential;
