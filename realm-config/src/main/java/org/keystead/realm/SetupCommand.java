package org.keystead.realm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Gives a realm the second step; a second run changes nothing. */
@Command(
        name = "setup",
        description =
                "Gives the realm the second step, and self-service as the command of that name; a"
                        + " second run changes nothing.")
final class SetupCommand implements Callable<Integer> {

    private static final int MOST_DAYS = 90;

    @Mixin private final Target target;
    @Mixin private final Output output;

    @Mixin private ManagingClients managing;

    private final Map<String, String> environment;

    @Option(
            names = "--variant",
            defaultValue = "default",
            paramLabel = "default|email-step-up",
            description =
                    "With email-step-up a fresh mailed code is enough for level 2, and level 3 is a"
                            + " strong factor.")
    private String variant;

    @Option(
            names = "--remember-days",
            defaultValue = "0",
            paramLabel = "<0..90>",
            description = "For how many days users may have a device remembered; 0, for never.")
    private int rememberDays;

    @Option(
            names = "--yubikey-client",
            defaultValue = "",
            paramLabel = "<id>",
            description =
                    "The id that the YubiKey validation servers know the realm by; the secret key"
                            + " comes from KEYSTEAD_YUBIKEY_SECRET_KEY.")
    private String yubikeyClient;

    @Option(
            names = "--yubikey-servers",
            defaultValue = "",
            paramLabel = "<urls>",
            description = "Those servers' addresses, instead of YubiCloud's.")
    private String yubikeyServers;

    @Option(names = "--dry-run", description = "Tell what would be changed, and change nothing.")
    private boolean dryRun;

    SetupCommand(Terminal terminal) {
        this.environment = terminal.environment();
        this.target = new Target(environment);
        this.output = new Output(terminal.out());
    }

    @Override
    public Integer call() {
        if (!List.of("default", "email-step-up").contains(variant)) {
            throw new UsageException("--variant is default or email-step-up");
        }
        if (rememberDays < 0 || rememberDays > MOST_DAYS) {
            throw new UsageException("--remember-days is a number from 0 to " + MOST_DAYS);
        }
        YubikeySettings yubikey = YubikeySettings.of(yubikeyClient, yubikeyServers, environment);
        AdminRest rest = target.connect();
        List<Change> changes =
                new ArrayList<>(new Setup(rest, variant, rememberDays, yubikey).changes());
        changes.addAll(new SelfService(rest, managing.clients()).changes());
        Change.apply(changes, dryRun, output);
        return Status.CLEAN;
    }
}
