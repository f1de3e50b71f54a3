package org.keystead.realm;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command's entry. */
@Command(
        name = "keystead",
        description = "Sets realms up, audits them, and carries their access data.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Keystead.Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        footerHeading = "%nSecrets come from the environment:%n",
        footer = {
            "  KEYSTEAD_ADMIN_USER and KEYSTEAD_ADMIN_PASSWORD, or",
            "  KEYSTEAD_CLIENT_ID and KEYSTEAD_CLIENT_SECRET."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done, or nothing found",
            "1:audit found something, plan found changes, or import skipped parts",
            "2:it did not work"
        })
public final class Keystead implements Runnable {

    @Spec private CommandSpec spec;

    private Keystead() {}

    /** Runs a sub-command and ends the process with its status. */
    public static void main(String[] arguments) {
        Terminal terminal = new Terminal(System.out, System.err, System.getenv());
        System.exit(run(List.of(arguments), terminal));
    }

    static int run(List<String> arguments, Terminal terminal) {
        return new CommandLine(new Keystead())
                .addSubcommand(new SetupCommand(terminal))
                .addSubcommand(new AuditCommand(terminal))
                .addSubcommand(new SelfServiceCommand(terminal))
                .addSubcommand(new PresetCommand(terminal))
                .addSubcommand(new ExportCommand(terminal))
                .addSubcommand(new PlanCommand(terminal))
                .addSubcommand(new ImportCommand(terminal))
                .addSubcommand(new HelpCommand())
                .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(Keystead::misunderstood)
                .setExecutionExceptionHandler((e, line, all) -> failed(e, line, terminal))
                .execute(arguments.toArray(String[]::new));
    }

    /** Without a sub-command. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    private static int misunderstood(ParameterException e, String[] arguments) {
        CommandLine line = e.getCommandLine();
        String usage = "Usage: ";
        line.getErr().println("keystead: " + e.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(e, line.getErr());
        line.getErr().print(usage + line.getHelp().synopsis(usage.length()));
        line.getErr().println("`" + line.getCommandSpec().qualifiedName() + " --help` tells more");
        return Status.FAILED;
    }

    private static int failed(Exception e, CommandLine line, Terminal terminal) {
        boolean expected = e instanceof UsageException || e instanceof RestException;
        String sentence = expected ? e.getMessage() : "this command is at fault: " + e;
        terminal.err().println("keystead: " + sentence);
        if (!expected) {
            e.printStackTrace(terminal.err());
        }
        if (line.getParseResult().hasMatchedOption(Output.JSON)) {
            Output.write(Map.of("error", sentence), terminal.out());
        }
        return Status.FAILED;
    }

    /** The version that the jar was built as. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String built = Keystead.class.getPackage().getImplementationVersion();
            return new String[] {"keystead " + (built == null ? "(not packaged)" : built)};
        }
    }
}
