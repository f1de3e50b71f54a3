package org.keystead.realm;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lets the tokens of some clients manage organizations; a second run changes nothing. */
@Command(
        name = "self-service",
        description =
                "Lets members manage their organizations with tokens of some clients; a second run"
                        + " changes nothing.")
final class SelfServiceCommand implements Callable<Integer> {

    @Mixin private final Target target;
    @Mixin private final Output output;
    @Mixin private ManagingClients managing;

    @Option(names = "--dry-run", description = "Tell what would be changed, and change nothing.")
    private boolean dryRun;

    SelfServiceCommand(Terminal terminal) {
        this.target = new Target(terminal.environment());
        this.output = new Output(terminal.out());
    }

    @Override
    public Integer call() {
        SelfService wanted = new SelfService(target.connect(), managing.clients());
        Change.apply(wanted.changes(), dryRun, output);
        return Status.CLEAN;
    }
}
