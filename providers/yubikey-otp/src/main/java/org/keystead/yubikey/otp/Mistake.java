package org.keystead.yubikey.otp;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a text is that is no one-time password of a key; such a text is never sent anywhere. */
public enum Mistake {
    EMPTY("keystead-yubikey-empty"),
    APP_CODE("keystead-yubikey-app-code"),
    EMAIL_CODE("keystead-yubikey-email-code"),
    CUT_OFF("keystead-yubikey-cut-off"),
    TOO_LONG("keystead-yubikey-too-long"),
    LAYOUT("keystead-yubikey-layout"),
    SOMETHING_ELSE("keystead-yubikey-something-else");

    private static final Pattern SIX_DIGITS = Pattern.compile("\\d{3}\\s?\\d{3}");
    private static final Pattern EMAILED = Pattern.compile("\\d{7,12}|(?=.*\\d)[0-9A-Z]{6}");

    /** So many letters of a key and nothing else are no word. */
    private static final int PIECE_OF_OTP = 12;

    /** Of the shortest password with a public id. */
    private static final int SHORTEST_OTP = 33;

    private final String messageKey;

    Mistake(String messageKey) {
        this.messageKey = messageKey;
    }

    /** Says what was typed, given that {@link Otp#of} found nothing in it. */
    public static Mistake in(String typed) {
        String text = PlainText.of(typed);
        if (text.isEmpty()) {
            return EMPTY;
        }
        if (SIX_DIGITS.matcher(text).matches()) {
            return APP_CODE;
        }
        if (EMAILED.matcher(text.toUpperCase(Locale.ROOT)).matches()) {
            return EMAIL_CODE;
        }
        int letters = Modhex.read(text).map(String::length).orElse(0);
        if (letters >= PIECE_OF_OTP) {
            return letters < SHORTEST_OTP ? CUT_OFF : TOO_LONG;
        }
        return Touch.isOnAnotherLayout(text) ? LAYOUT : SOMETHING_ELSE;
    }

    /** The key of the message for the user. */
    public String messageKey() {
        return messageKey;
    }
}
