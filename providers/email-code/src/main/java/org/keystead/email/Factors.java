package org.keystead.email;

import java.util.List;

/** The strong factors of the ladder, the strongest first. */
final class Factors {

    /** As Keycloak stores them and its conditions name them. */
    static final List<String> STRONGEST_FIRST =
            List.of("keystead-yubikey-otp", "otp", "webauthn", "recovery-authn-codes");

    /** A key that asks its owner for a PIN or a finger; it stands for password and factor. */
    static final String PASSKEY = "webauthn-passwordless";

    private Factors() {}

    static boolean isStrong(String type) {
        return STRONGEST_FIRST.contains(type) || PASSKEY.equals(type);
    }
}
