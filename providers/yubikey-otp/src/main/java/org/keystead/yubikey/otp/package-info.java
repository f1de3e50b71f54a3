/**
 * What a person types with a YubiKey: the one-time password itself and the usual mistakes.
 *
 * <p>Knows neither Keycloak nor the network.
 */
package org.keystead.yubikey.otp;
