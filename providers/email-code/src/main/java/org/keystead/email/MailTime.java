package org.keystead.email;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** A moment as mails tell it: with its zone, since nobody knows the reader's. */
final class MailTime {

    private MailTime() {}

    static String of(long millis, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG)
                .withLocale(locale)
                .format(Instant.ofEpochMilli(millis).atZone(ZoneId.of("UTC")));
    }
}
