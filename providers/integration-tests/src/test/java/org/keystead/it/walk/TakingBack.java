package org.keystead.it.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The owner takes back everything that is not a template's protected role. */
record TakingBack(Scene scene) {

    void all() {
        List<String> shielded = new ArrayList<>();
        for (String member : List.copyOf(scene.members)) {
            if (!member.equals(Scene.ANNA) && !takeGrants(member)) {
                shielded.add(member);
            }
        }
        for (JsonNode role : scene.ask("/roles")) {
            if (!role.get("template").asBoolean()) {
                String path = "/roles/" + role.get("name").asText();
                Map<String, ?> nothing =
                        Map.of("name", role.get("name").asText(), "permissions", List.of());
                anna("PUT", path, nothing);
                anna("DELETE", path, null);
            }
        }
        for (String member : List.copyOf(scene.members)) {
            if (!member.equals(Scene.ANNA) && !shielded.contains(member)) {
                anna("DELETE", "/members/" + scene.realm.user(member), null);
                scene.members.remove(member);
            }
        }
        assertThat(scene.ask("/members").findValuesAsText("username"))
                .containsExactlyInAnyOrderElementsOf(scene.members);
    }

    /** Whether nothing is left. */
    private boolean takeGrants(String member) {
        boolean shielded = false;
        boolean oneByOne = scene.random.nextBoolean();
        JsonNode grants = scene.ask(scene.grantsOf(member));
        for (JsonNode grant : grants) {
            boolean kept =
                    scene.role(Calls.read(grant))
                            .filter(role -> !role.custom() && role.flags().contains("protected"))
                            .isPresent();
            shielded |= kept;
            if (!kept && oneByOne) {
                anna("DELETE", scene.grantsOf(member) + "/" + grant.get("id").asText(), null);
            }
        }
        if (!shielded) {
            anna("PUT", scene.grantsOf(member), List.of());
        }
        return !shielded;
    }

    private void anna(String method, String path, Object body) {
        scene.send(Scene.ANNA, method, path, body).expect(204);
    }
}
