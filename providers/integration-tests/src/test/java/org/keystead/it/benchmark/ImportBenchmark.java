package org.keystead.it.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
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
        Side with = Side.of(Distribution.withPack("benchmark-with"), true);
        Side without = Side.of(Distribution.withPack("benchmark-without"), false);
        Report report = new Report("import, organizations", "with grants", "without");
        for (int organizations : Report.sizes("1000,3000,10000")) {
            with.write(organizations);
            without.write(organizations);
            report.together("" + organizations, with::imported, without::imported);
        }
    }

    @Test
    void exports() throws IOException {
        Side with = Side.of(Distribution.withPack("benchmark-with"), true);
        Side without = Side.of(Distribution.withPack("benchmark-without"), false);
        Report report = new Report("export, organizations", "with grants", "without");
        for (int organizations : Report.sizes("100,300,1000")) {
            with.write(organizations);
            with.imported();
            without.write(organizations);
            without.imported();
            report.together("" + organizations, with::exported, without::exported);
        }
    }

    /** Of small sizes only: the time of a stock Keycloak grows with their square. */
    @Test
    void stockKeycloak() throws IOException {
        Side pack = Side.of(Distribution.withPack("benchmark-pack"), false);
        Side stock = Side.of(Distribution.stock("benchmark-stock"), false);
        Report report = new Report("import without grants, organizations", "pack", "stock");
        for (int organizations : Report.sizes("30,100,300")) {
            pack.write(organizations);
            stock.write(organizations);
            report.together("" + organizations, pack::imported, stock::imported);
        }
    }

    /** One of the two, with a realm file that has our data in it or not. */
    private record Side(CommandLine command, boolean ours) {

        static Side of(Distribution distribution, boolean ours) {
            CommandLine command = CommandLine.asInstalled(distribution);
            command.run("build", "--cache=local");
            return new Side(command, ours);
        }

        /** Makes a realm file of that size and an empty database. */
        void write(int organizations) throws IOException {
            new BigRealm("big", organizations, organizations, MEMBERS, GRANTS, ours)
                    .write(command.file("big.json"));
            Path data = command.file("data/h2");
            if (Files.exists(data)) {
                Files.move(data, data.resolveSibling("h2-" + UUID.randomUUID()));
            }
        }

        void imported() {
            command.run("import", "--optimized", "--file=" + command.file("big.json"));
        }

        void exported() {
            Path out = command.file("out.json");
            command.run("export", "--optimized", "--realm=big", "--file=" + out);
        }
    }
}
