package org.keystead.yubikey.enrolment;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.CredentialRegistrator;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.events.Details;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keystead.yubikey.credential.KeyCheck;
import org.keystead.yubikey.credential.KeyRing;
import org.keystead.yubikey.credential.ValidationService;
import org.keystead.yubikey.credential.YubikeyCredential;
import org.keystead.yubikey.credential.YubikeyCredentialProvider;
import org.keystead.yubikey.otp.Otp;
import org.keystead.yubikey.validation.InvalidSettings;
import org.keystead.yubikey.validation.Settings;
import org.keystead.yubikey.validation.Verification;

/** Links a key to the account: a name for it, and a touch as proof. */
final class YubikeyEnrolment implements RequiredActionProvider, CredentialRegistrator {

    private static final Logger LOG = Logger.getLogger(YubikeyEnrolment.class);

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    @Override
    public String getCredentialType(KeycloakSession session, AuthenticationSessionModel login) {
        return YubikeyCredential.TYPE;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {}

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        EnrolmentPage page = new EnrolmentPage(context, "");
        context.challenge(
                new EnrolmentRules(context, keys(context)).isFull() ? page.full() : page.show());
    }

    @Override
    public void processAction(RequiredActionContext context) {
        context.getEvent()
                .event(EventType.UPDATE_CREDENTIAL)
                .detail(Details.CREDENTIAL_TYPE, YubikeyCredential.TYPE);
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        String typed = Objects.requireNonNullElse(form.getFirst(EnrolmentPage.OTP), "");
        String label = Objects.requireNonNullElse(form.getFirst(EnrolmentPage.LABEL), "").strip();
        EnrolmentPage page = new EnrolmentPage(context, label);
        Optional<Otp> otp = Otp.of(typed);
        Optional<EnrolmentPage.Fault> fault =
                new EnrolmentRules(context, keys(context)).fault(label, typed, otp);
        if (fault.isPresent()) {
            context.challenge(page.fault(fault.get()));
        } else {
            prove(context, otp.orElseThrow(), label, page);
        }
    }

    private static void prove(
            RequiredActionContext context, Otp otp, String label, EnrolmentPage page) {
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
            case ACCEPTED -> store(context, settings, otp, verification, label, page);
            case REPLAYED, LOST_ANSWER ->
                    context.challenge(page.otp("keystead-yubikey-touch-again"));
            case REFUSED, UNKNOWN_KEY, LOCKED_OUT ->
                    context.challenge(page.otp("keystead-yubikey-enrol-refused"));
            case MISCONFIGURED -> context.challenge(page.otp("keystead-yubikey-misconfigured"));
            case UNAVAILABLE, UNTRUSTED ->
                    context.challenge(page.otp("keystead-yubikey-unavailable"));
        }
    }

    private static void store(
            RequiredActionContext context,
            Settings settings,
            Otp otp,
            Verification verification,
            String label,
            EnrolmentPage page) {
        KeyRing keys = keys(context);
        // told only to someone who holds the key, so that nobody can ask around for owners
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

    private static KeyRing keys(RequiredActionContext context) {
        return new KeyRing(context.getSession(), context.getRealm(), context.getUser());
    }

    @Override
    public void close() {}
}
