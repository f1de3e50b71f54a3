package org.keystead.yubikey.enrolment;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.Details;
import org.keycloak.events.EventType;
import org.keycloak.models.ModelDuplicateException;
import org.keystead.yubikey.credential.KeyCheck;
import org.keystead.yubikey.credential.KeyRing;
import org.keystead.yubikey.credential.ValidationService;
import org.keystead.yubikey.credential.YubikeyCredential;
import org.keystead.yubikey.credential.YubikeyCredentialProvider;
import org.keystead.yubikey.otp.Otp;
import org.keystead.yubikey.validation.InvalidSettings;
import org.keystead.yubikey.validation.Settings;
import org.keystead.yubikey.validation.Verification;

/** One key on its way to one account: what was typed of it, and what becomes of that. */
final class Enrolment {

    private static final Logger LOG = Logger.getLogger(Enrolment.class);

    private final RequiredActionContext context;
    private final String label;
    private final String typed;
    private final KeyRing keys;
    private final EnrolmentRules rules;
    private final EnrolmentPage page;

    private Enrolment(RequiredActionContext context, String label, String typed) {
        this.context = context;
        this.label = label;
        this.typed = typed;
        this.keys = new KeyRing(context.getSession(), context.getRealm(), context.getUser());
        this.rules = new EnrolmentRules(context, keys);
        this.page = new EnrolmentPage(context, label);
    }

    /** One of which nothing was typed yet. */
    static Enrolment asked(RequiredActionContext context) {
        return new Enrolment(context, "", "");
    }

    /** One with what the form sent. */
    static Enrolment answered(RequiredActionContext context) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        return new Enrolment(
                context,
                Objects.requireNonNullElse(form.getFirst(EnrolmentPage.LABEL), "").strip(),
                Objects.requireNonNullElse(form.getFirst(EnrolmentPage.OTP), ""));
    }

    void ask() {
        context.challenge(rules.isFull() ? page.full() : page.show());
    }

    void answer() {
        context.getEvent()
                .event(EventType.UPDATE_CREDENTIAL)
                .detail(Details.CREDENTIAL_TYPE, YubikeyCredential.TYPE);
        Optional<Otp> otp = Otp.of(typed);
        Optional<EnrolmentPage.Fault> fault = rules.fault(label, typed, otp);
        if (fault.isPresent()) {
            context.challenge(page.fault(fault.get()));
        } else {
            prove(otp.orElseThrow());
        }
    }

    private void prove(Otp otp) {
        ValidationService service = YubikeyCredentialProvider.of(context.getSession()).service();
        Settings settings;
        try {
            settings = service.settings(context.getSession(), context.getRealm(), Optional.empty());
        } catch (InvalidSettings e) {
            LOG.errorf(
                    "YubiKeys of realm %s cannot be checked: %s",
                    context.getRealm().getName(), e.getMessage());
            context.challenge(page.otp("keystead-yubikey-misconfigured"));
            return;
        }
        Verification verification =
                new KeyCheck(context.getSession(), context.getRealm(), context.getUser(), service)
                        .prove(settings, otp);
        switch (verification.verdict()) {
            case ACCEPTED -> store(settings, otp, verification);
            case REPLAYED, LOST_ANSWER ->
                    context.challenge(page.otp("keystead-yubikey-touch-again"));
            case REFUSED, UNKNOWN_KEY, LOCKED_OUT ->
                    context.challenge(page.otp("keystead-yubikey-enrol-refused"));
            case MISCONFIGURED -> context.challenge(page.otp("keystead-yubikey-misconfigured"));
            case UNAVAILABLE, UNTRUSTED ->
                    context.challenge(page.otp("keystead-yubikey-unavailable"));
        }
    }

    private void store(Settings settings, Otp otp, Verification verification) {
        // shown only to somebody who has the key, so that nobody can search for owners
        if (!settings.sharedKeys() && keys.takenByAnother(otp.publicId())) {
            context.challenge(page.otp("keystead-yubikey-taken"));
            return;
        }
        boolean first = keys.keys().isEmpty();
        try {
            keys.add(otp.publicId(), verification.counters(), label, settings.sharedKeys());
        } catch (ModelDuplicateException e) {
            context.challenge(page.fault(EnrolmentPage.labelFault("keystead-yubikey-label-taken")));
            return;
        }
        context.getEvent().detail(Details.CREDENTIAL_USER_LABEL, label);
        if (page.endsOtherSessions()) {
            AuthenticatorUtil.logoutOtherSessions(context);
        }
        if (first) {
            RecoveryCodesOffer.make(context);
        }
        context.success();
    }
}
