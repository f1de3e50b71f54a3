package org.keystead.it.benchmark;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Api;
import org.keystead.it.server.Distribution;
import org.keystead.it.server.KeycloakServer;
import org.keystead.it.transfer.CommandLine;

/**
 * Realms of different sizes, ten members an organization and three grants a member: what is asked
 * about people and places that nobody asked about before, and about them again.
 */
class SizeBenchmark {

    private static final int MEMBERS = 10;
    private static final int GRANTS = 3;
    private static final int QUESTIONS = 1000;
    private static final String REALM = "sized";

    @Test
    void sizes() throws Exception {
        StringBuilder table =
                new StringBuilder(
                        "| organizations | grants | import (s) | check, first time: median (ms) | p99"
                                + " | again: median (ms) | p99 | members, one page: median (ms) | p99"
                                + " |\n|---|---|---|---|---|---|---|---|---|\n");
        for (int organizations : Report.sizes("100,10000")) {
            table.append(row(organizations));
            System.out.println(table);
        }
    }

    private static String row(int organizations) throws Exception {
        Distribution distribution = Distribution.withPack("benchmark-size");
        CommandLine command = CommandLine.asInstalled(distribution);
        command.run("build", "--cache=local", "--health-enabled=true", "--metrics-enabled=true");
        int users = organizations * MEMBERS / 2;
        new BigRealm(REALM, organizations, users, MEMBERS, GRANTS, true)
                .write(command.file("big.json"));
        double seconds =
                Report.seconds(
                        () ->
                                command.run(
                                        "import",
                                        "--optimized",
                                        "--file=" + command.file("big.json")));
        try (KeycloakServer server =
                KeycloakServer.start(distribution, Distribution.AS_INSTALLED)) {
            Places places = new Places(organizations, users, new Random(organizations));
            Api asker = Asker.of(server, REALM);
            // the compiler's share
            ask(asker, places.some());
            Set<Map<String, Object>> questions = places.some();
            double[] first = ask(asker, questions);
            double[] again = ask(asker, questions);
            Api admin = Api.admin(server);
            places.some().forEach(question -> members(admin, question));
            double[] pages =
                    places.some().stream().mapToDouble(q -> members(admin, q)).sorted().toArray();
            return String.format(
                    Locale.ROOT,
                    "| %d | %d | %.0f | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f |%n",
                    organizations,
                    organizations * MEMBERS * GRANTS,
                    seconds,
                    median(first),
                    p99(first),
                    median(again),
                    p99(again),
                    median(pages),
                    p99(pages));
        }
    }

    /** Questions about members at random. */
    private record Places(int organizations, int users, Random random) {

        Set<Map<String, Object>> some() {
            Set<Map<String, Object>> some = new HashSet<>();
            while (some.size() < Math.min(QUESTIONS, organizations * MEMBERS / 2)) {
                int organization = random.nextInt(organizations);
                long member = (long) organization * MEMBERS + random.nextInt(MEMBERS);
                some.add(question(organization, (int) (member % users)));
            }
            return some;
        }

        private static Map<String, Object> question(int organization, int user) {
            return Map.of(
                    "subject",
                    Map.of("username", BigRealm.user(user)),
                    "checks",
                    List.of(
                            Map.of(
                                    "organization",
                                    BigRealm.organization(organization),
                                    "section",
                                    "domains",
                                    "level",
                                    "read")));
        }
    }

    /** Milliseconds that each took, from the shortest to the longest. */
    private static double[] ask(Api asker, Set<Map<String, Object>> questions) {
        List<Double> millis = new ArrayList<>();
        for (Map<String, Object> question : questions) {
            millis.add(
                    1000
                            * Report.seconds(
                                    () ->
                                            asker.post(
                                                            "/realms/"
                                                                    + REALM
                                                                    + "/section-permissions/check",
                                                            question)
                                                    .expect(200)));
        }
        return millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static double members(Api admin, Map<String, Object> question) {
        List<?> checks = (List<?>) question.get("checks");
        Object organization = ((Map<?, ?>) checks.get(0)).get("organization");
        return 1000
                * Report.seconds(
                        () ->
                                admin.get(
                                                "/admin/realms/"
                                                        + REALM
                                                        + "/organization-access/organizations/"
                                                        + organization
                                                        + "/members?max=20")
                                        .expect(200));
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static double p99(double[] sorted) {
        return sorted[sorted.length * 99 / 100];
    }
}
