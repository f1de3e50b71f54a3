package org.keystead.it.benchmark;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.keystead.it.permission.ResourceServer;
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
            Api asker = ResourceServer.of(server, REALM);
            // the compiler's share
            places.some().forEach(place -> check(asker, place));
            Set<Place> asked = places.some();
            double[] first = millis(asked, place -> check(asker, place));
            double[] again = millis(asked, place -> check(asker, place));
            Api admin = Api.admin(server);
            places.some().forEach(place -> members(admin, place));
            double[] pages = millis(places.some(), place -> members(admin, place));
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

    /** A member of an organization, by the numbers that the realm file gave them. */
    private record Place(int organization, int user) {

        Map<String, Object> question() {
            Map<String, String> check =
                    Map.of(
                            "organization",
                            BigRealm.organization(organization),
                            "section",
                            "domains",
                            "level",
                            "read");
            return Map.of(
                    "subject", Map.of("username", BigRealm.user(user)), "checks", List.of(check));
        }
    }

    /** Members at random. */
    private record Places(int organizations, int users, Random random) {

        Set<Place> some() {
            Set<Place> some = new HashSet<>();
            while (some.size() < Math.min(QUESTIONS, organizations * MEMBERS / 2)) {
                int organization = random.nextInt(organizations);
                long member = (long) organization * MEMBERS + random.nextInt(MEMBERS);
                some.add(new Place(organization, (int) (member % users)));
            }
            return some;
        }
    }

    /** Milliseconds that each took, from the shortest to the longest. */
    private static double[] millis(Set<Place> places, Consumer<Place> request) {
        return places.stream()
                .mapToDouble(place -> 1000 * Report.seconds(() -> request.accept(place)))
                .sorted()
                .toArray();
    }

    private static void check(Api asker, Place place) {
        asker.post("/realms/" + REALM + "/section-permissions/check", place.question()).expect(200);
    }

    private static void members(Api admin, Place place) {
        admin.get(
                        "/admin/realms/"
                                + REALM
                                + "/organization-access/organizations/"
                                + BigRealm.organization(place.organization())
                                + "/members?max=20")
                .expect(200);
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static double p99(double[] sorted) {
        return sorted[sorted.length * 99 / 100];
    }
}
