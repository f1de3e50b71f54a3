package org.keystead.realm;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Gives a realm the second step; a second run changes nothing. */
final class SetupCommand implements Command {

    @Override
    public String name() {
        return "setup";
    }

    @Override
    public String usage() {
        return "[--variant default|email-step-up] [--remember-days <0..90>] [--yubikey-client <id>]"
                + " [--yubikey-servers <urls>] [--managing-clients <ids>] [--dry-run]"
                + " gives the realm the second step, and self-service as the command of that name";
    }

    @Override
    public int run(Arguments arguments, PrintStream out, PrintStream err) {
        String variant = arguments.get("variant", "default");
        if (!List.of("default", "email-step-up").contains(variant)) {
            throw new UsageException("--variant is default or email-step-up");
        }
        int rememberDays = arguments.number("remember-days", 0, 0, 90);
        YubikeySettings yubikey = YubikeySettings.of(arguments, System.getenv());
        AdminRest rest = AdminRest.connect(arguments, System.getenv());
        List<Change> changes =
                new ArrayList<>(new Setup(rest, variant, rememberDays, yubikey).changes());
        changes.addAll(SelfService.of(rest, arguments).changes());
        Change.apply(changes, arguments.has("dry-run"), out);
        return CLEAN;
    }
}
