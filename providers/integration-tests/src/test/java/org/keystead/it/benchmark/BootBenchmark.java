package org.keystead.it.benchmark;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Distribution;
import org.keystead.it.server.KeycloakServer;
import org.keystead.it.transfer.CommandLine;

/**
 * The start of a server that is built and has a database, with the pack and without, in turn; what
 * the server itself says it took.
 */
class BootBenchmark {

    private static final int STARTS = Integer.getInteger("keystead.benchmark.starts", 9);
    private static final Pattern STARTED = Pattern.compile("started in ([0-9.]+)s");

    @Test
    void starts() {
        Distribution pack = built(Distribution.withPack("benchmark-boot-pack"));
        Distribution stock = built(Distribution.stock("benchmark-boot-stock"));
        double[] with = new double[STARTS];
        double[] without = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            // neither is always the first of a pair
            if (i % 2 == 0) {
                with[i] = seconds(pack);
                without[i] = seconds(stock);
            } else {
                without[i] = seconds(stock);
                with[i] = seconds(pack);
            }
        }
        new Report("start, median of " + STARTS, "pack", "stock")
                .row("seconds", median(with), median(without));
        double[] ratios =
                IntStream.range(0, STARTS).mapToDouble(i -> with[i] / without[i]).toArray();
        System.out.println("median of the pairs' ratios: " + median(ratios));
    }

    private static Distribution built(Distribution distribution) {
        CommandLine.asInstalled(distribution)
                .run("build", "--cache=local", "--health-enabled=true", "--metrics-enabled=true");
        // the first start makes the database
        seconds(distribution);
        return distribution;
    }

    private static double seconds(Distribution distribution) {
        try (KeycloakServer server =
                KeycloakServer.start(distribution, Distribution.AS_INSTALLED)) {
            Matcher said = STARTED.matcher(server.log());
            double last = 0;
            while (said.find()) {
                last = Double.parseDouble(said.group(1));
            }
            return last;
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
