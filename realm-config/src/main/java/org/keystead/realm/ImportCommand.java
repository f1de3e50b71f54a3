package org.keystead.realm;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the realm what a document says. */
@Command(name = "import", description = "Makes the realm what a document says.")
final class ImportCommand implements Callable<Integer> {

    @Mixin private final Target target;
    @Mixin private DocumentOptions document;
    @Mixin private final Output output;

    @Option(names = "--dry-run", description = "The same as plan.")
    private boolean dryRun;

    private final PrintStream err;

    ImportCommand(Terminal terminal) {
        this.target = new Target(terminal.environment());
        this.output = new Output(terminal.out());
        this.err = terminal.err();
    }

    @Override
    public Integer call() {
        Report report = document.send(target, dryRun, output, new Progress(err, "import"));
        boolean clean = dryRun ? report.empty() : report.skipped() == 0;
        return clean ? Status.CLEAN : Status.FOUND;
    }
}
