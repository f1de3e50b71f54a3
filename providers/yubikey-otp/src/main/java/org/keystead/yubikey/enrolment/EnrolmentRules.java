package org.keystead.yubikey.enrolment;

import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keystead.yubikey.credential.KeyRing;
import org.keystead.yubikey.otp.Mistake;
import org.keystead.yubikey.otp.Otp;
import org.keystead.yubikey.otp.Touch;

/** What can be said of a new key before any server is asked, which would burn the password. */
final class EnrolmentRules {

    private static final String UNUSUAL = "keystead-yubikey.unusual";

    private final RequiredActionContext context;
    private final KeyRing keys;

    EnrolmentRules(RequiredActionContext context, KeyRing keys) {
        this.context = context;
        this.keys = keys;
    }

    /** The first thing that has to be put right; empty where a server may be asked. */
    Optional<EnrolmentPage.Fault> fault(String label, String typed, Optional<Otp> otp) {
        return isFull() ? tooMany() : ofLabel(label).or(() -> ofPassword(typed, otp));
    }

    boolean isFull() {
        return keys.keys().size() >= KeyRing.MAX_KEYS;
    }

    private static Optional<EnrolmentPage.Fault> tooMany() {
        return Optional.of(EnrolmentPage.otpFault("keystead-yubikey-too-many"));
    }

    private Optional<EnrolmentPage.Fault> ofLabel(String label) {
        if (Touch.isIn(label)) {
            return Optional.of(EnrolmentPage.labelFault("keystead-yubikey-label-touched"));
        }
        if (label.isEmpty() || label.length() > EnrolmentPage.MAX_LABEL) {
            return Optional.of(EnrolmentPage.labelFault("keystead-yubikey-label-missing"));
        }
        return keys.keys().stream().anyMatch(key -> label.equalsIgnoreCase(key.getUserLabel()))
                ? Optional.of(EnrolmentPage.labelFault("keystead-yubikey-label-taken"))
                : Optional.empty();
    }

    private Optional<EnrolmentPage.Fault> ofPassword(String typed, Optional<Otp> otp) {
        if (otp.isEmpty()) {
            return Optional.of(EnrolmentPage.otpFault(Mistake.in(typed).messageKey()));
        }
        if (keys.find(otp.get().publicId()).isPresent()) {
            return Optional.of(EnrolmentPage.otpFault("keystead-yubikey-already-yours"));
        }
        return misfit(otp.get()).map(Mistake::messageKey).map(EnrolmentPage::otpFault);
    }

    /** A length that keys from the factory never have is believed when it comes twice. */
    private Optional<Mistake> misfit(Otp otp) {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        boolean again = otp.publicId().equals(login.getAuthNote(UNUSUAL));
        login.setAuthNote(UNUSUAL, otp.publicId());
        return again ? Optional.empty() : otp.misfit();
    }
}
