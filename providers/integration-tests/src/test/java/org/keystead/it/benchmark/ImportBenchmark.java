package org.keystead.it.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Distribution;
import org.keystead.it.transfer.CommandLine;

/**
 * {@code kc.sh import} and {@code kc.sh export} of a realm with ten members an organization and
 * three grants a member, beside the same realm without our data. The two run at the same time, so
 * that both have the same machine. What an empty command takes is in each.
 */
class ImportBenchmark {

    private static final int MEMBERS = 10;
    private static final int GRANTS = 3;

    @Test
    void imports() throws IOException {
        CommandLine with = built(Distribution.withPack("benchmark-with"));
        CommandLine without = built(Distribution.withPack("benchmark-without"));
        Report imports = new Report("import, organizations", "with grants", "without");
        for (int organizations : sizes("1000,3000,10000")) {
            write(with, organizations, true);
            write(without, organizations, false);
            together(imports, organizations, () -> imported(with), () -> imported(without));
        }
    }

    @Test
    void exports() throws IOException {
        CommandLine with = built(Distribution.withPack("benchmark-with"));
        CommandLine without = built(Distribution.withPack("benchmark-without"));
        Report exports = new Report("export, organizations", "with grants", "without");
        for (int organizations : sizes("100,300,1000")) {
            write(with, organizations, true);
            write(without, organizations, false);
            imported(with);
            imported(without);
            together(exports, organizations, () -> exported(with), () -> exported(without));
        }
    }

    /** Of small sizes only: the time of a stock Keycloak grows with their square. */
    @Test
    void stockKeycloak() throws IOException {
        CommandLine pack = built(Distribution.withPack("benchmark-pack"));
        CommandLine stock = built(Distribution.stock("benchmark-stock"));
        Report imports = new Report("import without grants, organizations", "pack", "stock");
        for (int organizations : sizes("30,100,300")) {
            write(pack, organizations, false);
            write(stock, organizations, false);
            together(imports, organizations, () -> imported(pack), () -> imported(stock));
        }
    }

    private static void together(
            Report report, int organizations, Supplier<Double> one, Supplier<Double> other) {
        CompletableFuture<Double> first = CompletableFuture.supplyAsync(one);
        CompletableFuture<Double> second = CompletableFuture.supplyAsync(other);
        report.row("" + organizations, first.join(), second.join());
    }

    private static List<Integer> sizes(String usual) {
        return Stream.of(System.getProperty("keystead.benchmark.sizes", usual).split(","))
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
