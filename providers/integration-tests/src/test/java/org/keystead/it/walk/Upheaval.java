package org.keystead.it.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keystead.it.server.Api;

/** The administrator changes the catalogue, or a template, and was shown before what it wakes. */
record Upheaval(Scene scene, Calls calls, Verdict verdict) {

    void next() {
        int kind = scene.random.nextInt(5);
        if (kind < 2) {
            catalogue(scene.parts.changed(scene.random));
            return;
        }
        switch (kind) {
            case 2 -> template(any(scene.any(Scene.TEMPLATES)));
            case 3 -> namesake();
            default -> calls.next(Scene.ADMINISTRATOR);
        }
        verdict.held();
    }

    private void catalogue(Parts after) {
        Api admin = scene.realm.admin();
        Map<String, Set<String>> before = verdict.held();
        String path = scene.realm.access("/catalogue");
        JsonNode told = admin.put(path + "?dry-run=true", after.json()).body();
        boolean done =
                scene.noted(
                                        "catalogue " + after.json(),
                                        admin.put(path + "?force=true", after.json()))
                                .status()
                        == 204;
        if (done) {
            scene.gifts.settle(scene.parts);
            scene.parts = after;
            told(told.get("gained"), before, verdict.held());
        }
    }

    private RoleText any(String template) {
        return RoleText.any(scene.random, template, false, scene.sections(Scene.ADMINISTRATOR));
    }

    /**
     * A template comes by a door of Keycloak that asks for no free name, or goes with its grants.
     */
    private void namesake() {
        Api admin = scene.realm.admin();
        if (scene.hasTemplate(Scene.NAMESAKE)) {
            String path = scene.realm.access("/role-templates/" + Scene.NAMESAKE + "?force=true");
            scene.noted("namesake goes", admin.delete(path)).expect(204);
            scene.gone(Scene.NAMESAKE);
        } else {
            Map<String, Object> component =
                    Map.of(
                            "name",
                            Scene.NAMESAKE,
                            "providerId",
                            "keystead-role-template",
                            "providerType",
                            "org.keystead.access.catalogue.RoleTemplateProvider",
                            "config",
                            Map.of("owner", List.of("true")));
            String path = scene.realm.adminPath("/components");
            scene.noted("namesake comes", admin.post(path, component)).expect(201);
            scene.wrote(RoleText.template(Scene.NAMESAKE).with("owner"));
        }
    }

    private void template(RoleText role) {
        RoleText wanted = role.name().equals("guard") ? role.with("protected") : role;
        String path = scene.realm.access("/role-templates/" + role.name());
        boolean done =
                scene.noted(
                                        "template " + wanted.json(),
                                        scene.realm.admin().put(path, wanted.json()))
                                .status()
                        == 204;
        if (done) {
            scene.wrote(wanted);
            calls.rewritten(wanted);
        }
    }

    /** What everybody has more than before, and not because every member has it. */
    private void told(
            JsonNode lines, Map<String, Set<String>> before, Map<String, Set<String>> after) {
        List<String> gained = new ArrayList<>();
        after.forEach(
                (held, actions) -> {
                    String section = held.substring(held.lastIndexOf(' ') + 1);
                    if (scene.parts.find(section).filter(p -> p.is("grantable")).isPresent()) {
                        actions.stream()
                                .filter(a -> !before.getOrDefault(held, Set.of()).contains(a))
                                .forEach(action -> gained.add(section + ": " + action));
                    }
                });
        List<String> told = new ArrayList<>();
        for (JsonNode line : lines) {
            for (String part :
                    line.asText().replaceAll(".* would give | at .*", "").split("; ", -1)) {
                String section = part.substring(0, part.indexOf(':'));
                for (String action : part.substring(section.length() + 2).split(", ", -1)) {
                    told.add(section + ": " + action);
                }
            }
        }
        assertThat(told).containsAll(gained);
    }
}
