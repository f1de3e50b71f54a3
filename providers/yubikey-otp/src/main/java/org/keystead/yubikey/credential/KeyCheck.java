package org.keystead.yubikey.credential;

import java.time.Duration;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keystead.yubikey.otp.Otp;
import org.keystead.yubikey.validation.Settings;
import org.keystead.yubikey.validation.Verdict;
import org.keystead.yubikey.validation.Verification;

/** Decides about one-time passwords of one user. */
public final class KeyCheck {

    /** Outlives every login and every retry; older replays are caught by counters and server. */
    private static final long MEMORY_SECONDS = 3600;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel user;
    private final ValidationService service;

    public KeyCheck(
            KeycloakSession session, RealmModel realm, UserModel user, ValidationService service) {
        this.session = session;
        this.realm = realm;
        this.user = user;
        this.service = service;
    }

    /**
     * What became of a password.
     *
     * @param key the user's key that typed it; empty if none of theirs did
     */
    public record Result(Verdict verdict, Optional<YubikeyCredential> key) {}

    /**
     * Checks a password of a key that the user must have.
     *
     * <p>Nothing leaves the server for a key of somebody else (checklist Y2). The first of several
     * parallel submits takes the password, on whichever node (Y6, Y8); the others never get as far
     * as the validation server.
     *
     * @param lockedOut whether not even the right password helps
     */
    public Result check(Settings settings, Otp otp, boolean lockedOut) {
        KeyRing ring = new KeyRing(session, realm, user);
        Optional<YubikeyCredential> key = ring.find(otp.publicId());
        if (key.isEmpty()) {
            return new Result(Verdict.UNKNOWN_KEY, key);
        }
        if (!firstUse(otp)) {
            return new Result(Verdict.REPLAYED, key);
        }
        if (lockedOut) {
            return new Result(Verdict.LOCKED_OUT, key);
        }
        Verification verification = service.verify(session, settings, otp);
        Verdict verdict = verification.verdict();
        if (verdict == Verdict.ACCEPTED && !ring.advance(key.get(), verification.counters())) {
            verdict = Verdict.REPLAYED;
        }
        return new Result(verdict, key);
    }

    /** Checks a password of a key that nobody's login uses yet. */
    public Verification prove(Settings settings, Otp otp) {
        if (!firstUse(otp)) {
            return new Verification(Verdict.REPLAYED, Optional.empty(), Duration.ZERO);
        }
        return service.verify(session, settings, otp);
    }

    private boolean firstUse(Otp otp) {
        String key = YubikeyCredential.TYPE + "." + realm.getId() + "." + otp.fingerprint();
        return session.singleUseObjects().putIfAbsent(key, MEMORY_SECONDS);
    }
}
