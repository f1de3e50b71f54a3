package org.keystead.realm;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints every way into a realm that skips the second step, and what shuts it. */
@Command(
        name = "audit",
        description =
                "Prints every way into the realm that skips the second step, and what shuts it.")
final class AuditCommand implements Callable<Integer> {

    @Mixin private final Target target;
    @Mixin private final Output output;

    AuditCommand(Terminal terminal) {
        this.target = new Target(terminal.environment());
        this.output = new Output(terminal.out());
    }

    @Override
    public Integer call() {
        List<OpenWay> holes = new Pathways(target.connect()).open();
        output.object(Map.of("open", holes));
        if (holes.isEmpty()) {
            output.line("clean: every way in takes a second step");
            return Status.CLEAN;
        }
        holes.forEach(way -> output.line(way.line()));
        return Status.FOUND;
    }
}
