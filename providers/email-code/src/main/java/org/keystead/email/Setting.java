package org.keystead.email;

import java.util.List;
import java.util.stream.Stream;
import org.keycloak.provider.ProviderConfigProperty;
import org.keystead.email.CodeFormat.Alphabet;

/** A setting of the step, as the administration console shows it. */
enum Setting {
    ALPHABET(
            "alphabet",
            "Alphabet",
            "Digits, or digits and letters that are not taken for one another.",
            ProviderConfigProperty.LIST_TYPE,
            Alphabet.DIGITS.configValue()),
    UNVERIFIED(
            "unverifiedAddresses",
            "Unverified addresses",
            "Whether codes go to an address that was never verified; the first right one verifies"
                    + " it. If not, its user cannot log in.",
            ProviderConfigProperty.BOOLEAN_TYPE,
            "true"),
    LENGTH(
            "length",
            "Length",
            "Symbols of a code: digits 7 to 12, letters 4 to 12.",
            8,
            4,
            CodeFormat.MAXIMUM_LENGTH),
    LIFE("lifeSeconds", "Life", "Seconds that a code is good for, 60 to 600.", 300, 60, 600),
    TRIES_PER_CODE("triesPerCode", "Tries a code", "Tries before a code is dead, 1 to 5.", 5, 1, 5),
    TRIES_PER_HOUR(
            "triesPerHour",
            "Tries an hour",
            "Wrong tries of one user in any hour over all logins, 5 to 100.",
            20,
            5,
            100),
    COOLDOWN(
            "cooldownSeconds",
            "Cooldown",
            "Least number of seconds between two mails of one login, 10 to 300.",
            30,
            10,
            300),
    MAILS_PER_HOUR(
            "mailsPerHour",
            "Mails an hour",
            "Mails to one user in any hour over all logins, 1 to 60.",
            20,
            1,
            60),
    REMEMBER_DAYS(
            "rememberDays",
            "Remember devices",
            "Days for which a device that the user trusts may skip this step, 0 (never) to 90."
                    + " Works at the first level only.",
            0,
            0,
            90);

    private final String key;
    private final String label;
    private final String help;
    private final String type;
    private final String standard;
    private final int least;
    private final int most;

    Setting(String key, String label, String help, String type, String standard) {
        this(key, label, help, type, standard, 0, 0);
    }

    Setting(String key, String label, String help, int standard, int least, int most) {
        this(
                key,
                label,
                help,
                ProviderConfigProperty.INTEGER_TYPE,
                String.valueOf(standard),
                least,
                most);
    }

    Setting(
            String key,
            String label,
            String help,
            String type,
            String standard,
            int least,
            int most) {
        this.key = key;
        this.label = label;
        this.help = help;
        this.type = type;
        this.standard = standard;
        this.least = least;
        this.most = most;
    }

    String key() {
        return key;
    }

    String standard() {
        return standard;
    }

    boolean allows(int number) {
        return number >= least && number <= most;
    }

    String bounds() {
        return "a whole number from " + least + " to " + most;
    }

    /** What is wrong, with the label that the console shows and the key that a file has. */
    String fault(String rule) {
        return label + " (" + key + ") must be " + rule;
    }

    static List<ProviderConfigProperty> properties() {
        return Stream.of(values()).map(Setting::property).toList();
    }

    private ProviderConfigProperty property() {
        ProviderConfigProperty property = new ProviderConfigProperty();
        property.setName(key);
        property.setLabel(label);
        property.setHelpText(help);
        property.setType(type);
        property.setDefaultValue(standard);
        if (this == ALPHABET) {
            property.setOptions(Stream.of(Alphabet.values()).map(Alphabet::configValue).toList());
        }
        return property;
    }
}
