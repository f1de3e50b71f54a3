package org.keystead.realm;

import java.io.PrintStream;
import java.util.List;

/** Lets the tokens of some clients manage organizations; a second run changes nothing. */
final class SelfServiceCommand implements Command {

    @Override
    public String name() {
        return "self-service";
    }

    @Override
    public String usage() {
        return "[--managing-clients <ids>] [--dry-run] lets members manage their organizations with"
                + " tokens of these clients, the account console if none is named";
    }

    @Override
    public int run(Arguments arguments, PrintStream out, PrintStream err) {
        AdminRest rest = AdminRest.connect(arguments, System.getenv());
        List<Change> changes = SelfService.of(rest, arguments).changes();
        Change.apply(changes, arguments.has("dry-run"), out);
        return CLEAN;
    }
}
