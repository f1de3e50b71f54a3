package org.keystead.it.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.keystead.it.server.TestRealm;

/**
 * Everything that a realm says of itself at one moment.
 *
 * @param document what it exports
 * @param grants what each member holds
 * @param permissions what each member may do at each place, by both
 * @param lastEvent the newest of its admin events
 */
record State(
        JsonNode document,
        Map<String, JsonNode> grants,
        Map<String, JsonNode> permissions,
        String lastEvent) {

    static State of(Scene scene) {
        TestRealm realm = scene.realm;
        Map<String, JsonNode> grants = new TreeMap<>();
        Map<String, JsonNode> permissions = new TreeMap<>();
        for (String member : scene.members) {
            grants.put(member, scene.ask(scene.grantsOf(member)));
            for (String place : Scene.PLACES) {
                String query = place.isEmpty() ? "" : "?project=" + place;
                String path = "/organizations/acme/permissions/" + realm.user(member) + query;
                permissions.put(member + " " + place, realm.admin().get(realm.access(path)).body());
            }
        }
        return new State(
                realm.admin().get(realm.access("/export")).expect(200).body(),
                grants,
                permissions,
                realm.admin().get(realm.adminPath("/admin-events?max=1")).expect(200).text());
    }

    /** The document a line for each thing that a step of an import may be about. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line("catalogue", document.get("catalogue")));
        for (JsonNode role : document.get("roleTemplates")) {
            lines.add(line("role-templates/" + role.get("name").asText(), role));
        }
        for (JsonNode organization : document.get("organizations")) {
            String path = "organizations/" + organization.get("alias").asText();
            lines.add(path + " {\"name\":" + organization.get("name") + "}");
            for (JsonNode project : organization.get("projects")) {
                lines.add(line(path + "/projects/" + project.get("alias").asText(), project));
            }
            for (JsonNode role : organization.get("roles")) {
                lines.add(line(path + "/roles/" + role.get("name").asText(), role));
            }
            for (JsonNode member : organization.get("members")) {
                String grants = path + "/members/" + member.get("username").asText() + "/grants";
                member.get("grants").forEach(grant -> lines.add(line(grants, grant)));
            }
        }
        return lines;
    }

    /** Which of two roles of one name is meant is said while there are two. */
    static String line(String path, JsonNode json) {
        JsonNode copy = json.deepCopy();
        if (copy instanceof ObjectNode object) {
            object.remove("custom");
        }
        return path + " " + copy;
    }

    /** Actions by section. */
    Map<String, Set<String>> may(String member, String place) {
        Map<String, Set<String>> may = new TreeMap<>();
        for (JsonNode section : permissions.get(member + " " + place).path("sections")) {
            may.put(section.get("section").asText(), texts(section.get("actions")));
        }
        return may;
    }

    boolean owns(String member) {
        return permissions.get(member + " ").path("owner").asBoolean();
    }

    /** Whether anybody can have anything there. */
    boolean open(String place) {
        for (JsonNode organization : document.get("organizations")) {
            if (organization.get("alias").asText().equals("acme")) {
                for (JsonNode project : organization.get("projects")) {
                    if (project.get("alias").asText().equals(place)) {
                        return project.path("enabled").asBoolean(true);
                    }
                }
            }
        }
        return place.isEmpty();
    }

    boolean hasTemplate(String name) {
        return document.get("roleTemplates").findValuesAsText("name").contains(name);
    }

    /** Whether the catalogue has the section, and members have it by grants alone. */
    boolean grantable(String key) {
        for (JsonNode section : document.at("/catalogue/sections")) {
            if (section.get("key").asText().equals(key)) {
                return section.path("availability").asText("grantable").equals("grantable");
            }
        }
        return false;
    }

    /** What the first has and the second has not. */
    static Map<String, Set<String>> beyond(
            Map<String, Set<String>> more, Map<String, Set<String>> less) {
        Map<String, Set<String>> beyond = new TreeMap<>();
        more.forEach(
                (section, actions) -> {
                    Set<String> rest = new TreeSet<>(actions);
                    rest.removeAll(less.getOrDefault(section, Set.of()));
                    if (!rest.isEmpty()) {
                        beyond.put(section, rest);
                    }
                });
        return beyond;
    }

    static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
