package org.keystead.email;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.keystead.email.CodeFormat.Alphabet;

/** Reads the settings of one execution and gathers what is wrong with them. */
final class SettingsReader {

    private final Map<String, String> config;
    private final List<String> faults = new ArrayList<>();

    SettingsReader(Map<String, String> config) {
        this.config = config;
    }

    CodeFormat format() {
        Alphabet alphabet = alphabet();
        int length = number(Setting.LENGTH);
        try {
            return new CodeFormat(alphabet, length);
        } catch (IllegalArgumentException e) {
            faults.add(Setting.LENGTH.fault(e.getMessage()));
            return new CodeFormat(alphabet, CodeFormat.MAXIMUM_LENGTH);
        }
    }

    /** The number, or the default in the place of one that is no number within its bounds. */
    int number(Setting setting) {
        try {
            int number = Integer.parseInt(text(setting));
            if (setting.allows(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, as a number out of bounds is
        }
        faults.add(setting.fault(setting.bounds()));
        return Integer.parseInt(setting.standard());
    }

    boolean flag(Setting setting) {
        String text = text(setting);
        if (!text.equals("true") && !text.equals("false")) {
            faults.add(setting.fault("true or false"));
        }
        return text.equals("true");
    }

    void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
    }

    private Alphabet alphabet() {
        try {
            return Alphabet.valueOf(text(Setting.ALPHABET).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            faults.add(Setting.ALPHABET.fault("digits or letters"));
            return Alphabet.LETTERS;
        }
    }

    private String text(Setting setting) {
        String text = Objects.requireNonNullElse(config.get(setting.key()), "").strip();
        return text.isEmpty() ? setting.standard() : text;
    }
}
