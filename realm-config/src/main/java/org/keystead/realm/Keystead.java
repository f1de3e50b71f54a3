package org.keystead.realm;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** The command's entry. */
public final class Keystead {

    private static final List<Command> COMMANDS =
            List.of(
                    new SetupCommand(),
                    new AuditCommand(),
                    new SelfServiceCommand(),
                    new PresetCommand(),
                    new ExportCommand(),
                    new ImportCommand("plan", true),
                    new ImportCommand("import", false));

    private Keystead() {}

    /** Runs a sub-command and ends the process with its status. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        Optional<Command> command =
                COMMANDS.stream()
                        .filter(c -> !arguments.isEmpty() && c.name().equals(arguments.get(0)))
                        .findFirst();
        if (command.isEmpty()) {
            usage(err);
            return Command.FAILED;
        }
        try {
            Arguments rest = new Arguments(arguments.subList(1, arguments.size()));
            return command.get().run(rest, out, err);
        } catch (UsageException | RestException e) {
            err.println("keystead: " + e.getMessage());
            return Command.FAILED;
        }
    }

    private static void usage(PrintStream err) {
        err.println(
                "usage: keystead <command> --server <url> --realm <name> [--admin-realm <name>]");
        COMMANDS.forEach(c -> err.println("  " + c.name() + " " + c.usage()));
        err.println("environment: KEYSTEAD_ADMIN_USER and KEYSTEAD_ADMIN_PASSWORD,");
        err.println("         or: KEYSTEAD_CLIENT_ID and KEYSTEAD_CLIENT_SECRET");
        err.println("   setup: KEYSTEAD_YUBIKEY_SECRET_KEY, with --yubikey-client");
        err.println(
                "exit status: 0 clean or done, 1 something to mend, to change or skipped, 2 it did"
                        + " not work");
    }
}
