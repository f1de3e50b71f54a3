/**
 * The validation protocol 2.0 of Yubico: settings, signed request, checked answer, outages.
 *
 * <p>Uses the protocol parts of Yubico's client and Keycloak's HTTP client; knows no user and no
 * flow.
 */
package org.keystead.yubikey.validation;
