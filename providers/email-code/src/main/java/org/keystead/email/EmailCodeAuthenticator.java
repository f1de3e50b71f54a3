package org.keystead.email;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.email.EmailException;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.storage.ReadOnlyException;
import org.keystead.email.EmailCodePage.Notice;
import org.keystead.email.EmailCodes.Sending;

/**
 * Asks for a code that was mailed to the user.
 *
 * <p>Not a {@code CredentialValidator}: there is no stored credential, and Keycloak would hide a
 * validator from everybody who has none. Everybody counts as one who has the step set up: a user
 * without an address sees a message of it, and does not skip it.
 */
final class EmailCodeAuthenticator implements Step {

    private static final Logger LOG = Logger.getLogger(EmailCodeAuthenticator.class);
    private static final String SENT_NOTE = "keystead-email-code-sent.";

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        StepConfig.of(context).ifPresent(config -> ask(context, config));
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        StepConfig.of(context).ifPresent(config -> answer(context, config));
    }

    private static void ask(AuthenticationFlowContext context, EmailCodeConfig config) {
        EmailCodePage page = new EmailCodePage(context, config);
        if (!hasUsableAddress(context.getUser(), config)) {
            context.getEvent().user(context.getUser()).error(Errors.INVALID_EMAIL);
            context.failure(AuthenticationFlowError.CREDENTIAL_SETUP_REQUIRED, page.noAddress());
            return;
        }
        EmailCodes codes = codes(context, config);
        if (codes.pending().isPresent()) {
            noteSent(context);
            context.challenge(show(page, codes.isSpent() ? Notice.SPENT : Notice.NONE, codes));
        } else if (wasSent(context) || new Lockout(context).isOn()) {
            // a reloaded page mails nothing, however late it is reloaded
            context.challenge(show(page, Notice.ENDED, codes));
        } else {
            noteSent(context);
            Notice notice = notice(send(context, codes), Notice.NONE);
            context.challenge(show(page, notice, codes));
        }
    }

    private static void answer(AuthenticationFlowContext context, EmailCodeConfig config) {
        boolean posted = "POST".equals(context.getHttpRequest().getHttpMethod());
        if (!posted || !hasUsableAddress(context.getUser(), config)) {
            ask(context, config);
            return;
        }
        var form = context.getHttpRequest().getDecodedFormParameters();
        if (form.containsKey(EmailCodePage.RESEND_BUTTON)) {
            resend(context, config);
        } else {
            check(
                    context,
                    config,
                    Optional.ofNullable(form.getFirst(EmailCodePage.CODE_FIELD)).orElse(""));
        }
    }

    private static void resend(AuthenticationFlowContext context, EmailCodeConfig config) {
        EmailCodes codes = codes(context, config);
        noteSent(context);
        Sending sending = new Lockout(context).isOn() ? Sending.TOO_MANY : send(context, codes);
        Notice notice = notice(sending, Notice.RESENT);
        context.challenge(show(new EmailCodePage(context, config), notice, codes));
    }

    private static void check(
            AuthenticationFlowContext context, EmailCodeConfig config, String typed) {
        EmailCodePage page = new EmailCodePage(context, config);
        EmailCodes codes = codes(context, config);
        if (config.format().normalize(typed).isEmpty()) {
            context.challenge(show(page, Notice.MISSING, codes));
            return;
        }
        context.getEvent()
                .user(context.getUser())
                .detail(Details.CREDENTIAL_TYPE, EmailCodeAuthenticatorFactory.ID);
        boolean accepted =
                codes.accept(typed, new Lockout(context).isOn())
                        && new EmailFallback(context).use();
        CodeMeters.typed(context.getRealm(), accepted);
        if (accepted) {
            if (config.rememberDays() > 0 && isTicked(context)) {
                new TrustedDevices(context).remember(config.rememberDays());
            }
            succeed(context);
        } else {
            context.getEvent().error(Errors.INVALID_USER_CREDENTIALS);
            new Lockout(context).countFailure();
            Notice notice = codes.isSpent() ? Notice.SPENT : Notice.REFUSED;
            context.failureChallenge(
                    AuthenticationFlowError.INVALID_CREDENTIALS, show(page, notice, codes));
        }
    }

    private static boolean isTicked(AuthenticationFlowContext context) {
        return context.getHttpRequest()
                .getDecodedFormParameters()
                .containsKey(EmailCodePage.REMEMBER_FIELD);
    }

    private static void succeed(AuthenticationFlowContext context) {
        verify(context.getUser());
        new Lockout(context).forgetFailures();
        context.success(EmailCodeAuthenticatorFactory.ID);
    }

    /** Who reads the mail has the mailbox, which is all that verification asks. */
    private static void verify(UserModel user) {
        if (!user.isEmailVerified()) {
            try {
                user.setEmailVerified(true);
            } catch (ReadOnlyException e) {
                LOG.debug("a directory that cannot be written keeps its own account of addresses");
            }
        }
    }

    private static Sending send(AuthenticationFlowContext context, EmailCodes codes) {
        CodeMail mail = new CodeMail(context);
        String realm = context.getRealm().getName();
        Sending sending =
                codes.send(
                        (code, seconds) -> {
                            try {
                                mail.send(code, seconds);
                                MailFaults.OF_NODE.clear(realm);
                                return true;
                            } catch (EmailException e) {
                                MailFaults.OF_NODE.add(realm);
                                // without the exception: what a mail server answers is not ours to
                                // trust
                                LOG.warnf(
                                        "no code could be mailed in realm %s: %s",
                                        realm, e.getClass().getSimpleName());
                                context.getEvent()
                                        .clone()
                                        .user(context.getUser())
                                        .detail(
                                                Details.CREDENTIAL_TYPE,
                                                EmailCodeAuthenticatorFactory.ID)
                                        .error(Errors.EMAIL_SEND_FAILED);
                                return false;
                            }
                        });
        CodeMeters.asked(context.getRealm(), sending);
        return sending;
    }

    private static Response show(EmailCodePage page, Notice notice, EmailCodes codes) {
        return page.show(notice, codes.secondsLeft(), codes.cooldown());
    }

    private static Notice notice(Sending sending, Notice sent) {
        return switch (sending) {
            case SENT -> sent;
            case FAILED -> Notice.NOT_SENT;
            case TOO_SOON -> Notice.TOO_SOON;
            case TOO_MANY -> Notice.TOO_MANY;
        };
    }

    private static EmailCodes codes(AuthenticationFlowContext context, EmailCodeConfig config) {
        KeycloakSession session = context.getSession();
        return new EmailCodes(
                new CodeStore(session),
                new CodeGenerator(session, context.getRealm()),
                config,
                Binding.of(context));
    }

    private static boolean hasUsableAddress(UserModel user, EmailCodeConfig config) {
        String address = user.getEmail();
        return address != null
                && !address.isBlank()
                && (user.isEmailVerified() || config.unverifiedAddresses());
    }

    private static void noteSent(AuthenticationFlowContext context) {
        context.getAuthenticationSession()
                .setAuthNote(SENT_NOTE + context.getExecution().getId(), Binding.of(context).id());
    }

    private static boolean wasSent(AuthenticationFlowContext context) {
        return Binding.of(context)
                .id()
                .equals(
                        context.getAuthenticationSession()
                                .getAuthNote(SENT_NOTE + context.getExecution().getId()));
    }
}
