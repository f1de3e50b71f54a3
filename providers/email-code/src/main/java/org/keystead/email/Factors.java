package org.keystead.email;

import java.util.List;

/** The strong factors of the ladder, the strongest first. */
final class Factors {

    /** As Keycloak stores them and its conditions name them. */
    static final List<String> STRONGEST_FIRST =
            List.of("keystead-yubikey-otp", "otp", "webauthn", "recovery-authn-codes");

    private Factors() {}
}
