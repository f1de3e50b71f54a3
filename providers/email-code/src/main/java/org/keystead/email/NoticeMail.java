package org.keystead.email;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.theme.Theme;

/** The mail about a way to log in that is new, or gone; in the language of the profile. */
final class NoticeMail {

    private static final Logger LOG = Logger.getLogger(NoticeMail.class);

    /** What the type of a credential is called, before its id. */
    private static final String NAME = "keystead-factor-";

    private final KeycloakSession session;

    NoticeMail(KeycloakSession session) {
        this.session = session;
    }

    void send(Event event) {
        RealmModel realm = session.realms().getRealm(event.getRealmId());
        session.getContext().setRealm(realm);
        Optional.ofNullable(session.users().getUserById(realm, event.getUserId()))
                .filter(user -> user.getEmail() != null && user.isEmailVerified())
                .ifPresent(user -> send(event, realm, user));
    }

    private void send(Event event, RealmModel realm, UserModel user) {
        Locale locale = session.getContext().resolveLocale(user);
        Map<String, Object> content = new HashMap<>();
        content.put("keysteadChange", change(event));
        content.put("keysteadFactor", factor(event, realm, locale));
        content.put("keysteadTime", MailTime.of(event.getTime(), locale));
        content.put("keysteadIpAddress", Objects.requireNonNullElse(event.getIpAddress(), "?"));
        try {
            session.getProvider(EmailTemplateProvider.class)
                    .setRealm(realm)
                    .setUser(user)
                    .send("keysteadFactorSubject", "keystead-factor.ftl", content);
        } catch (EmailException e) {
            // without the exception: what a mail server answers is not ours to trust
            LOG.warnf(
                    "somebody in realm %s is not told of a change to their account: %s",
                    realm.getName(), e.getClass().getSimpleName());
        }
    }

    private static String change(Event event) {
        if (PasswordCredentialModel.TYPE.equals(type(event))) {
            return "keysteadFactorPassword";
        }
        return event.getType() == EventType.REMOVE_CREDENTIAL
                ? "keysteadFactorRemoved"
                : "keysteadFactorAdded";
    }

    private String factor(Event event, RealmModel realm, Locale locale) {
        String name = name(type(event), messages(realm, locale));
        String label = detail(event, Details.CREDENTIAL_USER_LABEL);
        return label.isBlank() ? name : name + " (" + label + ")";
    }

    /** Our word for it, else the one that its own provider has, else the id. */
    private static String name(String type, Properties messages) {
        return Stream.of(NAME + type, type + "-display-name")
                .map(messages::getProperty)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(type);
    }

    private Properties messages(RealmModel realm, Locale locale) {
        try {
            return session.theme().getTheme(Theme.Type.EMAIL).getEnhancedMessages(realm, locale);
        } catch (IOException e) {
            LOG.warnf(e, "no messages of the mail theme of realm %s", realm.getName());
            return new Properties();
        }
    }

    private static String type(Event event) {
        return detail(event, Details.CREDENTIAL_TYPE);
    }

    private static String detail(Event event, String name) {
        return event.getDetails() == null ? "" : event.getDetails().getOrDefault(name, "");
    }
}
