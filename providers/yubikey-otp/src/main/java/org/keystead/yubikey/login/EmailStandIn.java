package org.keystead.yubikey.login;

import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.FlowStatus;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The e-mail code in the key's place in an outage, if the policy says so; never for a level above
 * the first.
 *
 * <p>Runs the installed e-mail code authenticator within this execution. Without one there is no
 * stand-in, and without a key nobody gets in.
 */
final class EmailStandIn {

    /** The authenticator of the e-mail code, which another jar may or may not bring. */
    static final String EMAIL_CODE = "keystead-email-code";

    /** Event detail and user session note; a mapper can put the note into the token. */
    static final String MARK = "keystead_yubikey_stand_in";

    private static final String OUTAGE = "outage";

    private static final String NOTE = "keystead-yubikey-stand-in.";

    private final AuthenticationFlowContext context;
    private final Optional<Authenticator> email;

    EmailStandIn(AuthenticationFlowContext context) {
        this.context = context;
        this.email =
                Optional.ofNullable(
                        context.getSession().getProvider(Authenticator.class, EMAIL_CODE));
    }

    boolean mayReplaceKey() {
        return email.isPresent()
                && email.get()
                        .configuredFor(context.getSession(), context.getRealm(), context.getUser())
                && new GuardedLevel(context.getRealm(), context.getExecution()).isFirst();
    }

    /** Whether this login of this user has already turned to the e-mail code at this step. */
    boolean isActive() {
        return login().getAuthNote(note()) != null && mayReplaceKey();
    }

    void start() {
        login().setAuthNote(note(), OUTAGE);
        authenticate();
    }

    void authenticate() {
        email.orElseThrow().authenticate(context);
        markIfDone();
    }

    void action() {
        email.orElseThrow().action(context);
        markIfDone();
    }

    private void markIfDone() {
        context.getEvent().detail(MARK, OUTAGE);
        if (context.getStatus() == FlowStatus.SUCCESS) {
            login().setUserSessionNote(MARK, OUTAGE);
            login().removeAuthNote(note());
        }
    }

    private AuthenticationSessionModel login() {
        return context.getAuthenticationSession();
    }

    /** Of one execution and one user, so that no other step or person inherits it. */
    private String note() {
        return NOTE + context.getExecution().getId() + "." + context.getUser().getId();
    }
}
