package org.keystead.it.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Distribution;
import org.keystead.it.transfer.CommandLine;

/**
 * {@code kc.sh import} and {@code kc.sh export} of a realm with ten members an organization and
 * three grants a member, beside the same realm without our data, and beside a stock Keycloak. What
 * an empty command takes is in each. The stock one is left out for more than {@code
 * keystead.benchmark.stock} organizations: its time grows with their square.
 */
class ImportBenchmark {

    private static final int MEMBERS = 10;
    private static final int GRANTS = 3;
    private static final int STOCK = Integer.getInteger("keystead.benchmark.stock", 300);

    @Test
    void importAndExport() throws IOException {
        CommandLine pack = built(Distribution.withPack("benchmark-pack"));
        CommandLine stock = built(Distribution.stock("benchmark-stock"));
        Report imports = new Report("import, organizations", "with grants", "without");
        Report exports = new Report("export, organizations", "with grants", "without");
        Report beside = new Report("import without grants, organizations", "pack", "stock");
        for (int organizations : sizes()) {
            write(pack, organizations, false);
            double without = imported(pack);
            double exportedWithout = exported(pack);
            write(pack, organizations, true);
            imports.row("" + organizations, imported(pack), without);
            exports.row("" + organizations, exported(pack), exportedWithout);
            if (organizations <= STOCK) {
                write(stock, organizations, false);
                beside.row("" + organizations, without, imported(stock));
            }
        }
    }

    private static List<Integer> sizes() {
        return Stream.of(System.getProperty("keystead.benchmark.sizes", "300,1000,3000").split(","))
                .map(Integer::valueOf)
                .toList();
    }

    private static CommandLine built(Distribution distribution) {
        CommandLine command = CommandLine.asInstalled(distribution);
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
