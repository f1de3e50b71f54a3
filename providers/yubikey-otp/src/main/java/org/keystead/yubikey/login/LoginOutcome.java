package org.keystead.yubikey.login;

import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.credential.CredentialModel;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keystead.yubikey.credential.KeyCheck;
import org.keystead.yubikey.credential.YubikeyCredential;
import org.keystead.yubikey.validation.InvalidSettings;
import org.keystead.yubikey.validation.OutagePolicy;
import org.keystead.yubikey.validation.Verdict;

/** Tells flow, event and person what became of a one-time password. */
final class LoginOutcome {

    /** The error of events that are nobody's wrong password. */
    static final String UNAVAILABLE = "keystead_yubikey_unavailable";

    private static final String MISCONFIGURED = "keystead-yubikey-misconfigured";

    private static final Logger LOG = Logger.getLogger(LoginOutcome.class);

    private final AuthenticationFlowContext context;
    private final LoginPage page;
    private final Lockout lockout;
    private final EmailStandIn standIn;

    LoginOutcome(
            AuthenticationFlowContext context,
            LoginPage page,
            Lockout lockout,
            EmailStandIn standIn) {
        this.context = context;
        this.page = page;
        this.lockout = lockout;
        this.standIn = standIn;
    }

    void accepted(KeyCheck.Result result) {
        event(result);
        lockout.succeeded();
        context.success(YubikeyCredential.TYPE);
    }

    void refused(KeyCheck.Result result) {
        Optional<String> lockedOut = lockout.error();
        event(result)
                .detail(Details.REASON, result.verdict().label())
                .error(lockedOut.orElse(Errors.INVALID_USER_CREDENTIALS));
        String message =
                result.verdict() == Verdict.REPLAYED || result.verdict() == Verdict.LOST_ANSWER
                        ? "keystead-yubikey-touch-again"
                        : "keystead-yubikey-refused";
        if (lockedOut.isEmpty() && result.verdict().isFailureOfUser()) {
            lockout.failed();
            context.failureChallenge(
                    AuthenticationFlowError.INVALID_CREDENTIALS, page.fault(message));
        } else {
            context.forceChallenge(page.fault(message));
        }
    }

    void outage(KeyCheck.Result result, OutagePolicy policy) {
        event(result).detail(Details.REASON, result.verdict().label());
        if (policy == OutagePolicy.EMAIL && standIn.mayReplaceKey()) {
            standIn.start();
        } else {
            unavailable(
                    result.verdict() == Verdict.MISCONFIGURED
                            ? MISCONFIGURED
                            : "keystead-yubikey-unavailable");
        }
    }

    void misconfigured(InvalidSettings fault) {
        LOG.errorf(
                "YubiKeys of realm %s cannot be checked: %s",
                context.getRealm().getName(), fault.getMessage());
        context.getEvent().detail(Details.REASON, Verdict.MISCONFIGURED.label());
        unavailable(MISCONFIGURED);
    }

    private void unavailable(String message) {
        context.getEvent().user(context.getUser()).error(UNAVAILABLE);
        context.forceChallenge(page.fault(message));
    }

    private EventBuilder event(KeyCheck.Result result) {
        EventBuilder event =
                context.getEvent()
                        .user(context.getUser())
                        .detail(Details.CREDENTIAL_TYPE, YubikeyCredential.TYPE);
        result.key()
                .map(CredentialModel::getId)
                .ifPresent(id -> event.detail(Details.SELECTED_CREDENTIAL_ID, id));
        return event;
    }
}
