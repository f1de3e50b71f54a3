package org.keystead.email;

import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;

/** The page that asks for the mailed code. */
final class EmailCodePage {

    static final String CODE_FIELD = "keysteadEmailCode";
    static final String RESEND_BUTTON = "keysteadResend";
    static final String REMEMBER_FIELD = "keysteadRemember";
    private static final int SECONDS_PER_MINUTE = 60;
    private static final int ROUND_SECONDS = 5;
    private static final String TEMPLATE = "keystead-email-code.ftl";

    /** What the page says beside its question. */
    enum Notice {
        NONE(""),
        RESENT("keysteadEmailCodeResent"),
        REFUSED("keysteadEmailCodeRefused"),
        SPENT("keysteadEmailCodeSpent"),
        MISSING("keysteadEmailCodeMissing"),
        ENDED("keysteadEmailCodeEnded"),
        TOO_SOON("keysteadEmailCodeTooSoon"),
        TOO_MANY("keysteadEmailCodeTooMany"),
        NOT_SENT("keysteadEmailCodeNotSent");

        private final String message;

        Notice(String message) {
            this.message = message;
        }
    }

    private final AuthenticationFlowContext context;
    private final EmailCodeConfig config;

    EmailCodePage(AuthenticationFlowContext context, EmailCodeConfig config) {
        this.context = context;
        this.config = config;
    }

    /**
     * @param seconds how long the code is good for that is asked for; 0 when there is none
     * @param cooldown in how many seconds a further mail may be asked for
     */
    Response show(Notice notice, long seconds, long cooldown) {
        LoginFormsProvider form = context.form();
        boolean asks = seconds > 0 || notice == Notice.REFUSED || notice == Notice.MISSING;
        form.setAttribute(
                "keystead",
                Map.of(
                        "address",
                        MaskedAddress.of(context.getUser().getEmail()),
                        "asks",
                        asks,
                        "digits",
                        config.format().alphabet() == CodeFormat.Alphabet.DIGITS,
                        "length",
                        config.format().length(),
                        "minutes",
                        minutes(seconds),
                        "rememberDays",
                        config.rememberDays()));
        switch (notice) {
            case NONE -> {}
            case RESENT -> form.setSuccess(notice.message);
            case REFUSED, MISSING -> form.addError(new FormMessage(CODE_FIELD, notice.message));
            case TOO_SOON -> form.setError(notice.message, patience(cooldown));
            default -> form.setError(notice.message);
        }
        return form.createForm(TEMPLATE);
    }

    /**
     * Rounded to the nearest minute: one second after the mail the page does not show a minute
     * less.
     */
    private static long minutes(long seconds) {
        return (seconds + SECONDS_PER_MINUTE / 2) / SECONDS_PER_MINUTE;
    }

    /** Rounded up to five, after which every language has the same form of its word for them. */
    private static long patience(long seconds) {
        return Math.max(1, (seconds + ROUND_SECONDS - 1) / ROUND_SECONDS) * ROUND_SECONDS;
    }

    /** The end of a login at a step that an administrator has to put right. */
    static Response misconfigured(AuthenticationFlowContext context) {
        return context.form()
                .setError("keysteadEmailCodeMisconfigured")
                .createErrorPage(Response.Status.INTERNAL_SERVER_ERROR);
    }

    /** The end of a login of somebody to whom no code can be mailed. */
    Response noAddress() {
        return context.form()
                .setError("keysteadEmailCodeNoAddress")
                .createErrorPage(Response.Status.BAD_REQUEST);
    }
}
