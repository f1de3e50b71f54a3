package org.keystead.realm;

import java.io.PrintStream;
import java.util.List;

/** Prints every way into a realm that skips the second step, and what shuts it. */
final class AuditCommand implements Command {

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public String usage() {
        return "prints every way into the realm that skips the second step, and what shuts it";
    }

    @Override
    public int run(Arguments arguments, PrintStream out, PrintStream err) {
        AdminRest rest = AdminRest.connect(arguments, System.getenv());
        List<OpenWay> holes = new Pathways(rest).open();
        if (holes.isEmpty()) {
            out.println("clean: every way in takes a second step");
            return CLEAN;
        }
        holes.forEach(way -> out.println(way.line()));
        return FOUND;
    }
}
