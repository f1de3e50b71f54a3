package org.keystead.it.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Requests that can be tried first, at random: many are done, many are refused. */
record Requests(Scene scene, Calls calls, Drafts drafts) {

    private static final List<String> PRESETS =
            List.of("owner-collaborator", "customer-types", "section-levels", "four-roles");

    private static final Set<String> WRITTEN =
            Set.of("section", "level", "role", "project", "except", "custom", "expiresAt");

    Request any(State now) {
        return switch (scene.random.nextInt(12)) {
            case 0 -> catalogue(now);
            case 1 -> preset();
            case 2, 3 -> document(drafts.any(), oneIn(2));
            case 4, 5 -> template(now);
            default -> grants(caller(), now);
        };
    }

    /** Makes the realm what it was when that was exported. */
    Request document(JsonNode document, boolean forced) {
        boolean one = document.path("organizations").size() == 1 && oneIn(2);
        String query = "&skip=" + oneIn(4) + (one ? "&organization=acme" : "");
        return ofTheRealm("importDocument", "POST", "/import", forced, query, document);
    }

    private Request preset() {
        Map<String, String> body = Map.of("preset", oneIn(8) ? "none" : scene.any(PRESETS));
        return ofTheRealm("applyPreset", "PUT", "/preset", oneIn(2), "", body);
    }

    /** One that was thought of, or the realm's own without a section. */
    private Request catalogue(State now) {
        Object body = scene.parts.changed(scene.random).json();
        if (oneIn(2)) {
            ObjectNode less = now.document().get("catalogue").deepCopy();
            ArrayNode sections = (ArrayNode) less.get("sections");
            if (oneIn(8)) {
                sections.removeAll();
            } else if (!sections.isEmpty()) {
                sections.remove(scene.random.nextInt(sections.size()));
            }
            body = less;
        }
        return ofTheRealm("replaceCatalogue", "PUT", "/catalogue", oneIn(2), "", body);
    }

    /** One that is there mostly, or would be new. */
    private Request template(State now) {
        List<String> names = now.document().get("roleTemplates").findValuesAsText("name");
        boolean made = scene.random.nextInt(3) == 0;
        boolean known = !names.isEmpty() && oneIn(4) != made;
        String name = known ? scene.any(names) : "fresh";
        String path = "/role-templates/" + name;
        List<String> sections = new ArrayList<>(scene.parts.keys());
        sections.add("*");
        Object body = RoleText.any(scene.random, name, false, sections).json();
        if (made) {
            String all = "/role-templates";
            return ofTheRealm("createRoleTemplate", "POST", all, oneIn(2), "", body);
        }
        return oneIn(2)
                ? ofTheRealm("replaceRoleTemplate", "PUT", path, oneIn(2), "", body)
                : ofTheRealm("deleteRoleTemplate", "DELETE", path, oneIn(2), "", null);
    }

    private static Request ofTheRealm(
            String operation,
            String method,
            String path,
            boolean forced,
            String query,
            Object body) {
        return new Request(operation, Scene.ADMINISTRATOR, method, path, "", forced, query, body);
    }

    private Request grants(String caller, State now) {
        String target = scene.anyMember();
        boolean nobody = oneIn(20);
        String path = nobody ? "/members/" + UUID.randomUUID() + "/grants" : scene.grantsOf(target);
        List<Map<String, Object>> several = new ArrayList<>();
        for (int i = scene.random.nextInt(3); i > 0; i--) {
            several.add(grant(caller, now));
        }
        return switch (scene.random.nextInt(8)) {
            case 0, 1, 2 -> ofOne("addGrants", caller, "POST", path, target, grant(caller, now));
            case 3 -> ofOne("addGrants", caller, "POST", path, target, several);
            case 4, 5 -> {
                now.grants().get(target).forEach(held -> keep(held, several));
                yield ofOne("replaceGrants", caller, "PUT", path, target, several);
            }
            default ->
                    ofOne(
                            "removeGrant",
                            caller,
                            "DELETE",
                            path + "/" + id(target, now),
                            target,
                            null);
        };
    }

    private Request ofOne(
            String operation,
            String caller,
            String method,
            String path,
            String target,
            Object body) {
        boolean forced = caller.equals(Scene.ADMINISTRATOR) && oneIn(4);
        return new Request(operation, caller, method, path, target, forced, "", body);
    }

    private void keep(JsonNode held, List<Map<String, Object>> several) {
        if (!oneIn(3)) {
            Map<String, Object> grant = new TreeMap<>();
            held.properties().stream()
                    .filter(field -> WRITTEN.contains(field.getKey()))
                    .forEach(field -> grant.put(field.getKey(), field.getValue()));
            several.add(grant);
        }
    }

    private String id(String target, State now) {
        List<String> ids = now.grants().get(target).findValuesAsText("id");
        return ids.isEmpty() || oneIn(8) ? UUID.randomUUID().toString() : scene.any(ids);
    }

    private Map<String, Object> grant(String caller, State now) {
        Map<String, Object> grant = calls.any(caller);
        List<String> roles = now.document().get("roleTemplates").findValuesAsText("name");
        if (oneIn(4) && !roles.isEmpty()) {
            grant.keySet().retainAll(Set.of("project"));
            grant.put("role", scene.any(roles));
        }
        if (oneIn(8)) {
            int days = 1 + scene.random.nextInt(3);
            grant.put("expiresAt", Instant.now().plus(days, ChronoUnit.DAYS).toString());
        }
        if (oneIn(16)) {
            grant.put("project", oneIn(2) ? "nowhere" : "main-customer-interface");
        }
        return grant;
    }

    private String caller() {
        return switch (scene.random.nextInt(3)) {
            case 0 -> Scene.ADMINISTRATOR;
            case 1 -> Scene.ANNA;
            default -> scene.anyMember();
        };
    }

    private boolean oneIn(int chances) {
        return scene.random.nextInt(chances) == 0;
    }
}
