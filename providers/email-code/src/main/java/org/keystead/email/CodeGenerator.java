package org.keystead.email;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.keycloak.crypto.Algorithm;
import org.keycloak.crypto.KeyUse;
import org.keycloak.crypto.KeyWrapper;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Makes codes and makes them again.
 *
 * <p>A code is the keyed hash of a random seed and of all that it is bound to. Only the seed is
 * stored: a resent mail carries the same code although nobody kept it, and a copy of the store is
 * worth nothing without the realm's key.
 */
final class CodeGenerator {

    private static final String PURPOSE = "keystead-email-code";
    private static final int SEED_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeycloakSession session;
    private final RealmModel realm;

    CodeGenerator(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** A new code's seed, under the key that the realm signs with now. */
    PendingCode next(long now, int lifeSeconds) {
        byte[] seed = new byte[SEED_BYTES];
        RANDOM.nextBytes(seed);
        KeyWrapper key = session.keys().getActiveKey(realm, KeyUse.SIG, Algorithm.HS512);
        return new PendingCode(
                Base64.getUrlEncoder().withoutPadding().encodeToString(seed),
                key.getKid(),
                now + lifeSeconds,
                now);
    }

    /** The code itself; empty when the realm no longer has the key. */
    Optional<String> code(PendingCode pending, Binding binding, CodeFormat format) {
        return Optional.ofNullable(
                        session.keys().getKey(realm, pending.keyId(), KeyUse.SIG, Algorithm.HS512))
                .map(KeyWrapper::getSecretKey)
                .map(key -> code(key, pending.seed(), binding, format));
    }

    static String code(SecretKey key, String seed, Binding binding, CodeFormat format) {
        try {
            // SHA-256 under a name of our own, so that no signature of the realm can be a code
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            return format.render(mac.doFinal(binding.bytes(PURPOSE, seed)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
