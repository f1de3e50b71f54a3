package org.keystead.it.server;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * One key for the realms of all tests, since making one is most of what a new realm costs; a short
 * one, since signing tokens is most of what logging in costs.
 */
public final class RealmKey {

    private static final String PEM = make();

    private RealmKey() {}

    /** What a realm's representation has as {@code privateKey}. */
    public static String pem() {
        return PEM;
    }

    private static String make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(1024);
            return Base64.getEncoder()
                    .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
