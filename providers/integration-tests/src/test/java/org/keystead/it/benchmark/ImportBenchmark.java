package org.keystead.it.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Distribution;
import org.keystead.it.transfer.CommandLine;

/**
 * {@code kc.sh import} and {@code kc.sh export} of a realm with ten members an organization and
 * three grants a member, by a Keycloak with our jars, beside the same realm without our part by a
 * stock one. The time that an empty command takes is not taken off. Keycloak's own import takes a
 * time that grows with the square of the members, so ten thousand organizations are out of reach.
 */
class ImportBenchmark {

    private static final int MEMBERS = 10;
    private static final int GRANTS = 3;

    @Test
    void importAndExport() throws IOException {
        CommandLine pack = built(Distribution.withPack("benchmark-pack"));
        CommandLine stock = built(Distribution.stock("benchmark-stock"));
        Report imports = new Report("import, organizations", "pack", "stock");
        Report exports = new Report("export, organizations", "pack", "stock");
        for (int organizations : sizes()) {
            write(pack, organizations, true);
            write(stock, organizations, false);
            imports.row("" + organizations, imported(pack), imported(stock));
            exports.row("" + organizations, exported(pack), exported(stock));
        }
    }

    private static List<Integer> sizes() {
        return List.of(System.getProperty("keystead.benchmark.sizes", "100,300,1000").split(","))
                .stream()
                .map(Integer::valueOf)
                .toList();
    }

    private static CommandLine built(Distribution distribution) {
        CommandLine command = new CommandLine(distribution);
        command.run("build", "--cache=local");
        return command;
    }

    private static void write(CommandLine target, int organizations, boolean ours)
            throws IOException {
        new BigRealm("big", organizations, organizations, MEMBERS, GRANTS, ours)
                .write(target.file("big.json"));
        Path data = target.file("data/h2");
        if (Files.exists(data)) {
            Files.move(data, data.resolveSibling("h2-" + UUID.randomUUID()));
        }
    }

    private static double imported(CommandLine target) {
        return Report.seconds(
                () -> target.run("import", "--optimized", "--file=" + target.file("big.json")));
    }

    private static double exported(CommandLine target) {
        return Report.seconds(
                () ->
                        target.run(
                                "export",
                                "--optimized",
                                "--realm=big",
                                "--file=" + target.file("out.json")));
    }
}
