package org.keystead.yubikey.login;

import java.util.Optional;
import java.util.Set;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.events.Errors;
import org.keycloak.models.credential.OTPCredentialModel;

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

    /** Why the user is locked out or disabled, as events call it; no page shows it. */
    Optional<String> error() {
        String error =
                AuthenticatorUtils.getDisabledByBruteForceEventError(context, context.getUser());
        return Optional.ofNullable(error)
                .or(
                        () ->
                                context.getUser().isEnabled()
                                        ? Optional.empty()
                                        : Optional.of(Errors.USER_DISABLED));
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
