package org.keystead.email;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.common.util.Time;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.RealmModelDelegate;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The mail that carries a code. */
final class CodeMail {

    private static final int SECONDS_PER_MINUTE = 60;

    private final AuthenticationFlowContext context;

    CodeMail(AuthenticationFlowContext context) {
        this.context = context;
    }

    /**
     * Sends a code that is good for so long to the user's address in the language of the user's
     * profile.
     */
    void send(String code, long seconds) throws EmailException {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        String chosen = login.getAuthNote(LocaleSelectorProvider.USER_REQUEST_LOCALE);
        String profile = context.getUser().getFirstAttribute(UserModel.LOCALE);
        try {
            // Keycloak puts the login page's language first, which anybody with the password could
            // choose so that the owner cannot read the warning
            if (profile != null) {
                login.setAuthNote(LocaleSelectorProvider.USER_REQUEST_LOCALE, profile);
            }
            deliver(code, seconds);
        } finally {
            if (chosen == null) {
                login.removeAuthNote(LocaleSelectorProvider.USER_REQUEST_LOCALE);
            } else {
                login.setAuthNote(LocaleSelectorProvider.USER_REQUEST_LOCALE, chosen);
            }
        }
    }

    private void deliver(String code, long seconds) throws EmailException {
        Locale locale = context.getSession().getContext().resolveLocale(context.getUser());
        Map<String, Object> content = new HashMap<>();
        content.put("keysteadCode", code);
        content.put("keysteadMinutes", seconds / SECONDS_PER_MINUTE);
        content.put(
                "keysteadClient", ClientName.of(context.getAuthenticationSession().getClient()));
        content.put("keysteadTime", MailTime.of(Time.currentTimeMillis(), locale));
        content.put("keysteadIpAddress", context.getConnection().getRemoteHost());
        context.getSession()
                .getProvider(EmailTemplateProvider.class)
                .setAuthenticationSession(context.getAuthenticationSession())
                .setRealm(new QuietRealm(context.getRealm()))
                .setUser(context.getUser())
                .send("keysteadEmailCodeSubject", "keystead-email-code.ftl", content);
    }

    /** The realm without the switch that prints whole mails, code included, to the log. */
    private static final class QuietRealm extends RealmModelDelegate {

        QuietRealm(RealmModel realm) {
            super(realm);
        }

        @Override
        public Map<String, String> getSmtpConfig() {
            Map<String, String> config = new HashMap<>(super.getSmtpConfig());
            config.remove("debug");
            return config;
        }
    }
}
