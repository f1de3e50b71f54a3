package org.keystead.it.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.keystead.it.server.Answer;

/** Everything that one organization can be asked to do, at random, and what is given by it. */
record Calls(Scene scene, Limits limits) {

    Calls(Scene scene) {
        this(scene, new Limits(scene));
    }

    /** Whether the call that was made changed anything. */
    boolean next(String caller) {
        String target = scene.anyMember();
        boolean spared = target.equals(Scene.ANNA) && scene.gives(caller);
        return switch (scene.random.nextInt(18)) {
            case 0, 1, 2, 3, 4 -> !spared && grant(caller, target);
            case 5 -> !spared && replace(caller, target);
            case 6 -> !spared && revoke(caller, target);
            case 7, 8 -> makeRole(caller);
            case 9, 10, 11 -> editRole(caller);
            case 12 -> removeRole(caller);
            case 13 -> project(caller);
            case 14 -> !spared && remove(caller, target);
            case 15 -> !spared && remove(caller, scene.any(List.copyOf(scene.owners)));
            case 16 -> !spared && grant(caller, caller);
            default -> !caller.equals(Scene.ADMINISTRATOR) && invite(caller);
        };
    }

    boolean grant(String caller, String target) {
        return grant(caller, target, any(caller));
    }

    boolean grant(String caller, String target, Map<String, Object> grant) {
        boolean done = scene.send(caller, "POST", scene.grantsOf(target), grant).status() == 201;
        if (done) {
            limits.given(caller, target, grant);
        }
        if (done && scene.gives(caller)) {
            given(target, grant);
        }
        return done;
    }

    private boolean replace(String caller, String target) {
        List<Map<String, Object>> grants = new ArrayList<>();
        for (int i = scene.random.nextInt(3); i > 0; i--) {
            grants.add(any(caller));
        }
        boolean done = scene.send(caller, "PUT", scene.grantsOf(target), grants).status() == 204;
        if (done) {
            limits.touched(caller, target);
        }
        if (done && scene.gives(caller)) {
            grants.forEach(grant -> given(target, grant));
        }
        return done;
    }

    private boolean revoke(String caller, String target) {
        List<String> ids = scene.ask(scene.grantsOf(target)).findValuesAsText("id");
        boolean done =
                !ids.isEmpty()
                        && scene.send(
                                                caller,
                                                "DELETE",
                                                scene.grantsOf(target) + "/" + scene.any(ids),
                                                null)
                                        .status()
                                == 204;
        if (done) {
            limits.touched(caller, target);
        }
        return done;
    }

    private boolean makeRole(String caller) {
        RoleText role = text(caller);
        boolean done = scene.send(caller, "POST", "/roles", role.json()).status() == 201;
        if (done) {
            limits.wrote(caller, role);
            scene.wrote(role);
        }
        return done;
    }

    private boolean editRole(String caller) {
        RoleText role = text(caller);
        boolean done =
                scene.send(caller, "PUT", "/roles/" + role.name(), role.json()).status() == 204;
        if (done) {
            limits.wrote(caller, role);
            scene.custom(role.name()).ifPresent(before -> limits.wrote(caller, before));
            scene.wrote(role);
        }
        if (done && scene.gives(caller)) {
            rewritten(role);
        }
        return done;
    }

    private RoleText text(String caller) {
        return RoleText.any(scene.random, scene.any(Scene.CUSTOM), true, scene.sections(caller));
    }

    private boolean removeRole(String caller) {
        String name = scene.any(Scene.CUSTOM);
        boolean done = scene.send(caller, "DELETE", "/roles/" + name, null).status() == 204;
        if (done) {
            scene.custom(name).ifPresent(before -> limits.wrote(caller, before));
        }
        return done;
    }

    private boolean project(String caller) {
        return switch (scene.random.nextInt(3)) {
            case 0 ->
                    scene.send(caller, "POST", "/projects", Map.of("alias", "den", "name", "Den"))
                                    .status()
                            == 201;
            case 1 ->
                    scene.send(
                                            caller,
                                            "PUT",
                                            "/projects/lab",
                                            Map.of(
                                                    "alias", "lab",
                                                    "name", "lab",
                                                    "enabled", scene.random.nextInt(3) > 0))
                                    .status()
                            == 204;
            default -> scene.send(caller, "DELETE", "/projects/den", null).status() == 204;
        };
    }

    /** Somebody has to be there to walk on. */
    private boolean remove(String caller, String target) {
        String path = "/members/" + scene.realm.user(target);
        Answer answer = scene.send(caller, "DELETE", path, null);
        boolean done = answer.status() == 204;
        limits.removed(caller, target, answer);
        if (done && target.equals(Scene.NORA)) {
            scene.members.remove(target);
        } else if (done) {
            scene.realm.organization("acme", target);
        }
        return done;
    }

    private boolean invite(String caller) {
        Map<String, Object> body =
                Map.of("email", Scene.NORA + "@example.org", "grants", List.of(any(caller)));
        boolean given = scene.gives(caller);
        Answer sent = scene.send(caller, "POST", "/invitations", body);
        if (sent.status() != 201) {
            return false;
        }
        String accept =
                scene.realm.path(
                        "/organization-access/me/invitations/"
                                + sent.body().get("id").asText()
                                + "/accept");
        Answer accepted =
                scene.noted("nora accepts", scene.api(Scene.NORA).post(accept, null)).expect(200);
        scene.members.add(Scene.NORA);
        for (JsonNode grant : accepted.body().get("grants")) {
            if (given) {
                given(Scene.NORA, read(grant));
            }
        }
        return true;
    }

    /** Everybody who holds a role is given what an owner or administrator writes into it. */
    void rewritten(RoleText role) {
        for (String member : scene.members) {
            for (JsonNode grant : scene.ask(scene.grantsOf(member))) {
                Map<String, Object> held = read(grant);
                if (scene.role(held).filter(role::equals).isPresent()) {
                    given(member, held);
                }
            }
        }
    }

    private void given(String target, Map<String, Object> grant) {
        String place = (String) grant.getOrDefault("project", "");
        Optional<RoleText> role = scene.role(grant);
        scene.gifts.add(
                role.map(RoleText::permissions).orElseGet(() -> List.of(words(grant))), place);
        if (role.filter(RoleText::owner).isPresent() && place.isEmpty()) {
            scene.gifts.addOwner(target);
        }
    }

    Map<String, Object> any(String caller) {
        Map<String, Object> grant =
                scene.random.nextInt(3) == 0
                        ? anyRole()
                        : RoleText.words(scene.random, scene.sections(caller)).json();
        String place = scene.any(Scene.PLACES);
        if (!place.isEmpty()) {
            grant.put("project", place);
        }
        return grant;
    }

    private Map<String, Object> anyRole() {
        List<String> names = new ArrayList<>(Scene.CUSTOM);
        names.addAll(Scene.TEMPLATES);
        Map<String, Object> grant = new TreeMap<>(Map.of("role", scene.any(names)));
        if (grant.containsValue(Scene.NAMESAKE) && scene.random.nextBoolean()) {
            grant.put("custom", scene.random.nextBoolean());
        }
        return grant;
    }

    static Map<String, Object> read(JsonNode grant) {
        Map<String, Object> read = new TreeMap<>();
        grant.properties().stream()
                .filter(field -> field.getValue().isTextual())
                .forEach(field -> read.put(field.getKey(), field.getValue().asText()));
        if (grant.has("custom")) {
            read.put("custom", grant.get("custom").asBoolean());
        }
        List<String> except = new ArrayList<>();
        grant.path("except").forEach(action -> except.add(action.asText()));
        read.put("except", except);
        return read;
    }

    static Words words(Map<String, Object> grant) {
        List<String> except = new ArrayList<>();
        ((List<?>) grant.getOrDefault("except", List.of())).forEach(a -> except.add((String) a));
        return new Words(
                (String) grant.get("section"), (String) grant.get("level"), Set.copyOf(except));
    }
}
