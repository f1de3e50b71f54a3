package org.keystead.email;

import java.util.Set;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.models.credential.OTPCredentialModel;

/** Reports to Keycloak's brute force detection what it would not see by itself. */
final class Lockout {

    // what the protector counts as a second factor; it drops every other category unseen
    private static final Set<String> COUNTED_AS = Set.of(OTPCredentialModel.TYPE);

    private final AuthenticationFlowContext context;

    Lockout(AuthenticationFlowContext context) {
        this.context = context;
    }

    /** Whether the user is locked, for a while or for good. */
    boolean isOn() {
        return AuthenticatorUtils.getDisabledByBruteForceEventError(context, context.getUser())
                != null;
    }

    void countFailure() {
        if (context.getRealm().isBruteForceProtected()) {
            context.getProtector()
                    .failedLogin(
                            context.getRealm(),
                            context.getUser(),
                            context.getConnection(),
                            context.getUriInfo(),
                            COUNTED_AS);
        }
    }

    void forgetFailures() {
        if (context.getRealm().isBruteForceProtected()) {
            context.getProtector()
                    .successfulLogin(
                            context.getRealm(),
                            context.getUser(),
                            context.getConnection(),
                            context.getUriInfo(),
                            COUNTED_AS);
        }
    }
}
