package org.keystead.it.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.keystead.it.permission.ResourceServer;
import org.keystead.it.server.Api;
import org.keystead.it.server.Distribution;
import org.keystead.it.server.KeycloakServer;
import org.keystead.it.transfer.CommandLine;

/** The last page of an AuthZEN subject search over one big organization, beside the first. */
class SearchBenchmark {

    private static final int MEMBERS = Integer.getInteger("keystead.benchmark.members", 100_000);
    private static final int PAGE = 500;

    @Test
    void pages() throws Exception {
        Distribution distribution = Distribution.withPack("benchmark-pack");
        CommandLine command = CommandLine.asInstalled(distribution);
        command.run("build", "--cache=local", "--health-enabled=true", "--metrics-enabled=true");
        new BigRealm("crowd", 1, MEMBERS, MEMBERS, 3, true).write(command.file("big.json"));
        command.run("import", "--optimized", "--file=" + command.file("big.json"));
        try (KeycloakServer server =
                KeycloakServer.start(distribution, Distribution.AS_INSTALLED)) {
            Searching searching = new Searching(ResourceServer.of(server, "crowd"));
            Report report =
                    new Report("page of " + PAGE + " of " + MEMBERS + " members", "last", "first");
            walk(report, "AuthZEN search", searching::page);
            Listing listing = new Listing(Api.admin(server));
            walk(report, "members, by after", listing::members);
            walk(report, "members, by first", listing::membersByFirst);
        }
    }

    /** Reads all pages, each of which says where the next begins, twice: the first warms up. */
    private static void walk(Report report, String list, UnaryOperator<String> page) {
        List<Double> seconds = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            seconds.clear();
            String[] next = {""};
            do {
                seconds.add(Report.seconds(() -> next[0] = page.apply(next[0])));
            } while (!next[0].isEmpty());
        }
        int pages = seconds.size();
        report.row(list + ", page " + pages, seconds.get(pages - 1), seconds.get(0));
    }

    private record Listing(Api admin) {

        private static final String ORGANIZATION =
                "/admin/realms/crowd/organization-access/organizations/org-0";

        String members(String after) {
            return last(ORGANIZATION + "/members?max=" + PAGE + after("&after=", after));
        }

        String membersByFirst(String first) {
            int from = first.isEmpty() ? 0 : Integer.parseInt(first);
            String path = ORGANIZATION + "/members?max=" + PAGE + "&first=" + from;
            return last(path).isEmpty() ? "" : "" + (from + PAGE);
        }

        private static String after(String parameter, String name) {
            return name.isEmpty() ? "" : parameter + name;
        }

        /** The user name of the last row of a full page; empty for the last page. */
        private String last(String path) {
            List<String> names = admin.get(path).expect(200).body().findValuesAsText("username");
            return names.size() < PAGE ? "" : names.get(names.size() - 1);
        }
    }

    private record Searching(Api admin) {

        /** Asks for one page and gives the token of the next. */
        String page(String token) {
            Map<String, Object> page = new HashMap<>(Map.of("limit", PAGE));
            if (!token.isEmpty()) {
                page.put("token", token);
            }
            JsonNode answer =
                    admin.post(
                                    "/realms/crowd/section-permissions/access/v1/search/subject",
                                    Map.of(
                                            "subject", Map.of("type", "user"),
                                            "action", Map.of("name", "read"),
                                            "resource", Map.of("type", "domains", "id", "org-0"),
                                            "page", page))
                            .expect(200)
                            .body();
            return answer.at("/page/next_token").asText("");
        }
    }
}
