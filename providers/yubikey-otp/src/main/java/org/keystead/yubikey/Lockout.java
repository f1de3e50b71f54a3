package org.keystead.yubikey;

import java.util.Set;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.events.Errors;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.services.messages.Messages;

/**
 * The realm's brute-force detection for this step.
 *
 * <p>Keycloak drops failures of categories it does not know (DefaultBruteForceProtector,
 * ALLOWED_AUTHENTICATION_CATEGORIES), so ours are reported as those of a one-time password.
 */
final class Lockout {

    private static final Set<String> CATEGORY = Set.of(OTPCredentialModel.TYPE);

    private final AuthenticationFlowContext context;

    Lockout(AuthenticationFlowContext context) {
        this.context = context;
    }

    /** Answers with the page when the user is locked out or disabled. */
    boolean refuses() {
        String error =
                AuthenticatorUtils.getDisabledByBruteForceEventError(context, context.getUser());
        if (error == null && context.getUser().isEnabled()) {
            return false;
        }
        String reason = error == null ? Errors.USER_DISABLED : error;
        context.getEvent().user(context.getUser()).error(reason);
        // the same sentence as for a wrong password of the key: an outsider learns nothing
        String message =
                Errors.USER_TEMPORARILY_DISABLED.equals(reason)
                        ? Messages.ACCOUNT_TEMPORARILY_DISABLED_TOTP
                        : Messages.ACCOUNT_PERMANENTLY_DISABLED_TOTP;
        context.forceChallenge(new LoginPage(context).fault(message));
        return true;
    }

    void failed() {
        if (context.getRealm().isBruteForceProtected()) {
            context.getProtector()
                    .failedLogin(
                            context.getRealm(),
                            context.getUser(),
                            context.getConnection(),
                            context.getUriInfo(),
                            CATEGORY);
        }
    }

    void succeeded() {
        if (context.getRealm().isBruteForceProtected()) {
            context.getProtector()
                    .successfulLogin(
                            context.getRealm(),
                            context.getUser(),
                            context.getConnection(),
                            context.getUriInfo(),
                            CATEGORY);
        }
    }
}
