package org.keystead.email;

import java.util.Map;

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

    /**
     * Reads, completes and checks an execution's configuration.
     *
     * @throws IllegalArgumentException with every fault, each naming its setting and the bounds; a
     *     step with a setting out of bounds lets nobody in
     */
    static EmailCodeConfig from(Map<String, String> config) {
        SettingsReader settings = new SettingsReader(config);
        EmailCodeConfig read =
                new EmailCodeConfig(
                        settings.format(),
                        settings.number(Setting.LIFE),
                        settings.number(Setting.TRIES_PER_CODE),
                        settings.number(Setting.TRIES_PER_HOUR),
                        settings.number(Setting.COOLDOWN),
                        settings.number(Setting.MAILS_PER_HOUR),
                        settings.flag(Setting.UNVERIFIED),
                        settings.number(Setting.REMEMBER_DAYS));
        settings.refuseFaults();
        return read;
    }
}
