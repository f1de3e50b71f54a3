package org.keystead.yubikey.login;

import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keystead.yubikey.credential.KeyCheck;
import org.keystead.yubikey.credential.KeyRing;
import org.keystead.yubikey.credential.ValidationService;
import org.keystead.yubikey.credential.YubikeyCredentialProvider;
import org.keystead.yubikey.otp.Mistake;
import org.keystead.yubikey.otp.Otp;
import org.keystead.yubikey.validation.InvalidSettings;
import org.keystead.yubikey.validation.Settings;
import org.keystead.yubikey.validation.Verdict;

/** One user's login as it stands at this step: what is asked, and what becomes of the answer. */
final class Login {

    private final AuthenticationFlowContext context;
    private final LoginPage page;
    private final Lockout lockout;
    private final EmailStandIn standIn;
    private final LoginOutcome outcome;

    Login(AuthenticationFlowContext context) {
        this.context = context;
        this.page = new LoginPage(context);
        this.lockout = new Lockout(context);
        this.standIn = new EmailStandIn(context);
        this.outcome = new LoginOutcome(context, page, lockout, standIn);
    }

    void ask() {
        if (standIn.isActive()) {
            standIn.authenticate();
        } else {
            context.challenge(page.show());
        }
    }

    void answer() {
        if (standIn.isActive()) {
            standIn.action();
        } else {
            read(page.typed());
        }
    }

    private void read(String typed) {
        KeyRing keys = new KeyRing(context.getSession(), context.getRealm(), context.getUser());
        Optional<Otp> otp = Otp.of(typed);
        Optional<Mistake> mistake =
                otp.isPresent() ? keys.misfit(otp.get()) : Optional.of(Mistake.in(typed));
        if (mistake.isPresent()) {
            context.challenge(page.fault(mistake.get().messageKey()));
        } else {
            check(otp.orElseThrow());
        }
    }

    private void check(Otp otp) {
        ValidationService service = YubikeyCredentialProvider.of(context.getSession()).service();
        Settings settings;
        try {
            settings =
                    service.settings(
                            context.getSession(),
                            context.getRealm(),
                            Optional.ofNullable(context.getAuthenticatorConfig()));
        } catch (InvalidSettings e) {
            outcome.misconfigured(e);
            return;
        }
        KeyCheck.Result result =
                new KeyCheck(context.getSession(), context.getRealm(), context.getUser(), service)
                        .check(settings, otp, lockout.error().isPresent());
        if (result.verdict() == Verdict.ACCEPTED) {
            outcome.accepted(result);
        } else if (result.verdict().isOutage()) {
            outcome.outage(result, settings.outage());
        } else {
            outcome.refused(result);
        }
    }
}
