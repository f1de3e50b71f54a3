package org.keystead.it.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds what members have against what was given. */
record Verdict(Scene scene) {

    /** Nobody is an owner whom no owner and no administrator made one. */
    void owners() {
        scene.owners.clear();
        for (JsonNode member : scene.ask("/members")) {
            if (member.get("owner").asBoolean()) {
                scene.owners.add(member.get("username").asText());
            }
        }
        assertThat(scene.owners).contains(Scene.ANNA).allMatch(scene.gifts::madeOwner);
    }

    /**
     * Nobody else has an action that no owner and no administrator gave.
     *
     * @return the actions by member, place and section
     */
    Map<String, Set<String>> held() {
        owners();
        Map<String, Set<String>> held = new TreeMap<>();
        for (String member : scene.members) {
            for (String place : Scene.PLACES) {
                if (!scene.owners.contains(member)) {
                    read(member, place, held);
                }
            }
        }
        return held;
    }

    private void read(String member, String place, Map<String, Set<String>> held) {
        String path = "/permissions/" + scene.realm.user(member);
        String query = place.isEmpty() ? "" : "?project=" + place;
        JsonNode permissions =
                scene.realm
                        .admin()
                        .get(scene.realm.access("/organizations/acme" + path + query))
                        .body();
        for (JsonNode section : permissions.path("sections")) {
            String key = section.get("section").asText();
            Set<String> actions = new TreeSet<>();
            section.get("actions").forEach(action -> actions.add(action.asText()));
            held.put(member + " " + place + " " + key, actions);
            for (String action : actions) {
                assertThat(scene.parts.allow(scene.gifts.all(), place, key, action))
                        .as("%s may %s %s at '%s'", member, action, key, place)
                        .isTrue();
            }
        }
    }
}
