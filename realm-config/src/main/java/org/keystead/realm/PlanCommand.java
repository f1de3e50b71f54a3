package org.keystead.realm;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells what an import would change. */
@Command(
        name = "plan",
        description = "Tells what an import of a document would change, and changes nothing.")
final class PlanCommand implements Callable<Integer> {

    @Mixin private final Target target;
    @Mixin private DocumentOptions document;
    @Mixin private final Output output;

    private final PrintStream err;

    PlanCommand(Terminal terminal) {
        this.target = new Target(terminal.environment());
        this.output = new Output(terminal.out());
        this.err = terminal.err();
    }

    @Override
    public Integer call() {
        Report report = document.send(target, true, output, new Progress(err, "plan"));
        return report.empty() ? Status.CLEAN : Status.FOUND;
    }
}
