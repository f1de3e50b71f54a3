/**
 * The step of a login that asks for a touch of a key: authenticator, page, outcome, outage.
 *
 * <p>Uses {@code credential}, {@code settings}, {@code validation} and {@code otp}.
 */
package org.keystead.yubikey.login;
