package org.keystead.realm;

import java.io.PrintStream;
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
                + " [--yubikey-servers <urls>] [--dry-run] gives the realm the second step";
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
        List<Change> changes = new Setup(rest, variant, rememberDays, yubikey).changes();
        for (Change change : changes) {
            out.println((arguments.has("dry-run") ? "would " : "") + change.what());
            if (!arguments.has("dry-run")) {
                change.apply();
            }
        }
        out.println(changes.isEmpty() ? "nothing to change" : changes.size() + " changes");
        return CLEAN;
    }
}
