package org.keystead.it.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.keystead.it.server.Api;
import org.keystead.it.server.KeycloakServer;

/** What some members may do in some places, the same ones for the same seed and realms. */
final class RandomDecisions {

    private static final int EACH = 200;

    private RandomDecisions() {}

    /** Every decision by its question: the whole answer, ids included. */
    static Map<String, JsonNode> ask(KeycloakServer server, Iterable<String> realms, long seed) {
        Api admin = Api.admin(server);
        Random random = new Random(seed);
        List<String> questions = new ArrayList<>();
        for (String realm : realms) {
            String tree = "/admin/realms/" + realm + "/organization-access/organizations";
            for (String organization : aliases(admin, tree, "alias")) {
                String path = tree + "/" + organization;
                List<String> members = aliases(admin, path + "/members", "id");
                List<String> projects = aliases(admin, path + "/projects", "alias");
                for (String member : members) {
                    questions.add(path + "/permissions/" + Api.encode(member));
                    projects.forEach(
                            project ->
                                    questions.add(
                                            path
                                                    + "/permissions/"
                                                    + Api.encode(member)
                                                    + "?project="
                                                    + project));
                }
            }
        }
        Map<String, JsonNode> answers = new TreeMap<>();
        for (int i = 0; i < EACH; i++) {
            String question = questions.get(random.nextInt(questions.size()));
            answers.computeIfAbsent(question, path -> admin.get(path).expect(200).body());
        }
        return answers;
    }

    private static List<String> aliases(Api admin, String path, String field) {
        return admin.get(path + "?max=1000").expect(200).body().findValuesAsText(field).stream()
                .sorted()
                .toList();
    }
}
