package org.keystead.it.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Documents as people make them: of one that was exported once, with this and that changed. */
final class Drafts {

    private static final List<String> ALIASES = List.of("initech", "hooli");

    private final Random random;
    private final List<JsonNode> exported = new ArrayList<>();

    Drafts(Random random) {
        this.random = random;
    }

    void exported(JsonNode document) {
        exported.add(document);
    }

    JsonNode any() {
        ObjectNode draft = any(exported).deepCopy();
        for (int changes = random.nextInt(4); changes > 0; changes--) {
            change(draft);
        }
        return draft;
    }

    private void change(ObjectNode draft) {
        ArrayNode organizations = (ArrayNode) draft.get("organizations");
        if (organizations.isEmpty()) {
            return;
        }
        ObjectNode one = (ObjectNode) any(items(organizations));
        switch (random.nextInt(13)) {
            case 0 -> draft.remove("catalogue");
            case 1 -> draft.remove("roleTemplates");
            case 2 -> less(draft.path("roleTemplates"));
            case 3 -> less(draft.at("/catalogue/sections"));
            case 4 -> one.remove(any(List.of("projects", "roles", "members", "name")));
            case 5 -> less(one.path(any(List.of("projects", "roles", "members"))));
            case 6 -> one.put("name", any(organizations.findValuesAsText("name")));
            case 7 -> swapNames(one, (ObjectNode) any(items(organizations)));
            case 8 ->
                    organizations.insertObject(0).put("alias", any(ALIASES)).put("name", name(one));
            case 9 -> organizations.addObject().put("alias", any(ALIASES)).put("name", name(one));
            case 10 -> give(one);
            case 11 ->
                    one.path("projects")
                            .forEach(p -> ((ObjectNode) p).put("enabled", random.nextBoolean()));
            default -> {
                draft.remove(List.of("catalogue", "roleTemplates"));
                organizations.removeAll().add(one);
            }
        }
    }

    private String name(ObjectNode other) {
        return random.nextInt(3) == 0 ? other.path("name").asText("Other") : any(List.of("A", "B"));
    }

    private static void swapNames(ObjectNode one, ObjectNode other) {
        JsonNode name = one.path("name").deepCopy();
        one.put("name", other.path("name").asText("Other"));
        other.put("name", name.asText("One"));
    }

    private void give(ObjectNode organization) {
        ObjectNode member = organization.withArray("members").addObject();
        member.put("username", any(List.of("anna", "mona", "hal", "eve", "nobody")));
        ObjectNode grant = member.putArray("grants").addObject();
        grant.put("section", any(List.of("apps", "logs", "domains", "nothing")));
        grant.put("level", "read");
    }

    private void less(JsonNode list) {
        if (list instanceof ArrayNode some && !some.isEmpty()) {
            some.remove(random.nextInt(some.size()));
        }
    }

    private static List<JsonNode> items(ArrayNode list) {
        List<JsonNode> items = new ArrayList<>();
        list.forEach(items::add);
        return items;
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
