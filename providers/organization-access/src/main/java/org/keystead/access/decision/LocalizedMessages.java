package org.keystead.access.decision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Properties;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.theme.Theme;

/** Sentences in one person's language, from the realm's theme and its own translations. */
public final class LocalizedMessages {

    private final Locale locale;
    private final Properties messages;

    private LocalizedMessages(Locale locale, Properties messages) {
        this.locale = locale;
        this.messages = messages;
    }

    /** In the language that Keycloak would speak to that user. */
    public static LocalizedMessages to(KeycloakSession session, UserModel user) {
        try {
            Theme theme = session.theme().getTheme(Theme.Type.LOGIN);
            Locale locale = session.getContext().resolveLocale(user, Theme.Type.LOGIN);
            return new LocalizedMessages(
                    locale, theme.getEnhancedMessages(session.getContext().getRealm(), locale));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sentence of that key with its blanks filled. */
    public String say(String key, Object... blanks) {
        return new MessageFormat(messages.getProperty(key, key), locale).format(blanks);
    }

    /** A display name: what the messages have under it as a key, else the text itself. */
    public String name(String keyOrText) {
        String key = keyOrText.replaceFirst("^\\$\\{(.+)}$", "$1");
        return messages.getProperty(key, key);
    }

    /** A time of day in UTC, as that language writes it. */
    public String time(Instant time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(ZoneOffset.UTC)
                .format(time);
    }
}
