package org.keystead.realm;

import java.io.PrintStream;
import java.util.List;

/** Prints every way into a realm that skips the second step. */
final class AuditCommand implements Command {

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public String usage() {
        return "prints every way into the realm that skips the second step";
    }

    @Override
    public int run(Arguments arguments, PrintStream out, PrintStream err) {
        AdminRest rest = AdminRest.connect(arguments, System.getenv());
        List<String> holes = new Pathways(rest).open();
        if (holes.isEmpty()) {
            out.println("clean: every way in takes a second step");
            return CLEAN;
        }
        holes.forEach(out::println);
        return FOUND;
    }
}
