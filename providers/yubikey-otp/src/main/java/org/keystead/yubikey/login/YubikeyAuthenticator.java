package org.keystead.yubikey.login;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.CredentialValidator;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keystead.yubikey.credential.KeyCheck;
import org.keystead.yubikey.credential.KeyRing;
import org.keystead.yubikey.credential.ValidationService;
import org.keystead.yubikey.credential.YubikeyCredential;
import org.keystead.yubikey.credential.YubikeyCredentialProvider;
import org.keystead.yubikey.otp.Mistake;
import org.keystead.yubikey.otp.Otp;
import org.keystead.yubikey.validation.InvalidSettings;
import org.keystead.yubikey.validation.Settings;
import org.keystead.yubikey.validation.Verdict;

/** Asks for a one-time password of one of the user's keys. */
final class YubikeyAuthenticator
        implements Authenticator, CredentialValidator<YubikeyCredentialProvider> {

    static final String FIELD = "keystead-yubikey-otp";

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        EmailStandIn standIn = new EmailStandIn(context);
        if (standIn.isActive()) {
            standIn.authenticate();
        } else {
            context.challenge(new LoginPage(context).show());
        }
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        EmailStandIn standIn = new EmailStandIn(context);
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        if (standIn.isActive()) {
            standIn.action();
        } else {
            read(context, Objects.requireNonNullElse(form.getFirst(FIELD), ""));
        }
    }

    private static void read(AuthenticationFlowContext context, String typed) {
        Optional<Otp> otp = Otp.of(typed);
        Optional<Mistake> mistake =
                otp.isPresent() ? keys(context).misfit(otp.get()) : Optional.of(Mistake.in(typed));
        if (mistake.isPresent()) {
            context.challenge(new LoginPage(context).fault(mistake.get().messageKey()));
        } else {
            check(context, otp.orElseThrow());
        }
    }

    private static KeyRing keys(AuthenticationFlowContext context) {
        return new KeyRing(context.getSession(), context.getRealm(), context.getUser());
    }

    private static void check(AuthenticationFlowContext context, Otp otp) {
        KeycloakSession session = context.getSession();
        ValidationService service = YubikeyCredentialProvider.of(session).service();
        LoginOutcome outcome = new LoginOutcome(context);
        Settings settings;
        try {
            settings =
                    service.settings(
                            session,
                            context.getRealm(),
                            Optional.ofNullable(context.getAuthenticatorConfig()));
        } catch (InvalidSettings e) {
            outcome.misconfigured(e);
            return;
        }
        KeyCheck.Result result =
                new KeyCheck(session, context.getRealm(), context.getUser(), service)
                        .check(settings, otp, new Lockout(context).error().isPresent());
        if (result.verdict() == Verdict.ACCEPTED) {
            outcome.accepted(result);
        } else if (result.verdict().isOutage()) {
            outcome.outage(result, settings.outage());
        } else {
            outcome.refused(result);
        }
    }

    @Override
    public boolean requiresUser() {
        return true;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return getCredentialProvider(session).isConfiguredFor(realm, user, YubikeyCredential.TYPE);
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {
        AuthenticationSessionModel login = session.getContext().getAuthenticationSession();
        if (!login.getRequiredActions().contains(YubikeyCredential.ENROLMENT)) {
            login.addRequiredAction(YubikeyCredential.ENROLMENT);
        }
    }

    @Override
    public List<RequiredActionFactory> getRequiredActions(KeycloakSession session) {
        return List.of(
                (RequiredActionFactory)
                        session.getKeycloakSessionFactory()
                                .getProviderFactory(
                                        RequiredActionProvider.class, YubikeyCredential.ENROLMENT));
    }

    @Override
    public YubikeyCredentialProvider getCredentialProvider(KeycloakSession session) {
        return YubikeyCredentialProvider.of(session);
    }

    @Override
    public void close() {}
}
