package org.keystead.email;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keystead.email.CodeFormat.Alphabet;

/**
 * The settings of one execution, each within bounds that no administrator can leave.
 *
 * @param lifeSeconds how long a code is good for, 60 to 600 (ASVS 5.0 6.5.5)
 * @param triesPerCode wrong tries before a code is dead, 1 to 5
 * @param triesPerHour wrong tries of one user in any hour over all logins, 5 to 100
 * @param cooldownSeconds the least time between two mails of one login, 10 to 300
 * @param mailsPerHour mails to one user in any hour over all logins, 1 to 60
 * @param unverifiedAddresses whether an address that was never confirmed gets codes; the first
 *     right one then confirms it
 * @param rememberDays for how many days a device may skip this step, 0 to 90; 0 means never
 */
record EmailCodeConfig(
        CodeFormat format,
        int lifeSeconds,
        int triesPerCode,
        int triesPerHour,
        int cooldownSeconds,
        int mailsPerHour,
        boolean unverifiedAddresses,
        int rememberDays) {

    private static final String ALPHABET = "alphabet";
    private static final String UNVERIFIED = "unverifiedAddresses";

    /** A whole number with its default and its bounds. */
    private enum Bound {
        LENGTH(
                "length",
                "Length",
                "Symbols of a code: digits 7 to 12, letters 4 to 12.",
                8,
                4,
                CodeFormat.MAXIMUM_LENGTH),
        LIFE("lifeSeconds", "Life", "Seconds that a code is good for, 60 to 600.", 300, 60, 600),
        TRIES_PER_CODE(
                "triesPerCode", "Tries a code", "Tries before a code is dead, 1 to 5.", 5, 1, 5),
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
        private final int standard;
        private final int least;
        private final int most;

        Bound(String key, String label, String help, int standard, int least, int most) {
            this.key = key;
            this.label = label;
            this.help = help;
            this.standard = standard;
            this.least = least;
            this.most = most;
        }

        int read(Map<String, String> config) {
            String text = config.getOrDefault(key, "");
            if (text == null || text.isBlank()) {
                return standard;
            }
            try {
                int value = Integer.parseInt(text.strip());
                if (value >= least && value <= most) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // told below, as a number out of bounds is
            }
            throw new IllegalArgumentException(
                    "%s must be a whole number from %d to %d".formatted(key, least, most));
        }

        ProviderConfigProperty property() {
            ProviderConfigProperty property = new ProviderConfigProperty();
            property.setName(key);
            property.setLabel(label);
            property.setHelpText(help);
            property.setType(ProviderConfigProperty.INTEGER_TYPE);
            property.setDefaultValue(String.valueOf(standard));
            return property;
        }
    }

    /**
     * Reads, completes and checks an execution's configuration.
     *
     * @throws IllegalArgumentException naming the setting and its bounds; a step with a setting out
     *     of bounds lets nobody in
     */
    static EmailCodeConfig from(Map<String, String> config) {
        return new EmailCodeConfig(
                new CodeFormat(alphabet(config), Bound.LENGTH.read(config)),
                Bound.LIFE.read(config),
                Bound.TRIES_PER_CODE.read(config),
                Bound.TRIES_PER_HOUR.read(config),
                Bound.COOLDOWN.read(config),
                Bound.MAILS_PER_HOUR.read(config),
                flag(config, UNVERIFIED, true),
                Bound.REMEMBER_DAYS.read(config));
    }

    /** The settings as the administration console shows them. */
    static List<ProviderConfigProperty> properties() {
        Stream<ProviderConfigProperty> others =
                ProviderConfigurationBuilder.create()
                        .property()
                        .name(ALPHABET)
                        .label("Alphabet")
                        .helpText(
                                "Digits, or digits and letters that are not taken for one another.")
                        .type(ProviderConfigProperty.LIST_TYPE)
                        .options(Alphabet.DIGITS.configValue(), Alphabet.LETTERS.configValue())
                        .defaultValue(Alphabet.DIGITS.configValue())
                        .add()
                        .property()
                        .name(UNVERIFIED)
                        .label("Unverified addresses")
                        .helpText(
                                "Whether codes go to an address that was never verified; the first right one"
                                        + " verifies it. If not, its user cannot log in.")
                        .type(ProviderConfigProperty.BOOLEAN_TYPE)
                        .defaultValue("true")
                        .add()
                        .build()
                        .stream();
        return Stream.concat(others, Stream.of(Bound.values()).map(Bound::property)).toList();
    }

    private static Alphabet alphabet(Map<String, String> config) {
        String text = config.getOrDefault(ALPHABET, "");
        if (text == null || text.isBlank()) {
            return Alphabet.DIGITS;
        }
        try {
            return Alphabet.valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("alphabet must be digits or letters", e);
        }
    }

    private static boolean flag(Map<String, String> config, String key, boolean standard) {
        String text = config.getOrDefault(key, "");
        if (text == null || text.isBlank()) {
            return standard;
        }
        return switch (text.strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(key + " must be true or false");
        };
    }
}
