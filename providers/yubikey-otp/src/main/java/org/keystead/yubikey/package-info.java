/**
 * YubiKey one-time passwords as a second step: authenticator, credential, enrolment.
 *
 * <p>Joins {@code otp} and {@code validation} with Keycloak's flows, users and events.
 */
package org.keystead.yubikey;
