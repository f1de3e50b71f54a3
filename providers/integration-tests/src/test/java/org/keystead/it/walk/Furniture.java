package org.keystead.it.walk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keystead.it.server.Api;

/** A catalogue, templates, an owner, and three members who may do much. */
record Furniture(Scene scene, Calls calls) {

    static final List<String> MANAGERS = List.of("mona", "hal", "eve");

    void all() {
        Api admin = scene.realm.admin();
        admin.put(scene.realm.access("/catalogue"), scene.parts.json()).expect(204);
        String templates = scene.realm.access("/role-templates");
        admin.post(templates, RoleText.template("boss").with("owner").json()).expect(201);
        for (String name : Scene.TEMPLATES) {
            RoleText role = RoleText.template(name, new Words("apps", "manage", Set.of()));
            RoleText flagged =
                    switch (name) {
                        case "guard" -> role.with("protected");
                        case "joiner" -> role.with("joinsNewProjects");
                        default -> role;
                    };
            admin.post(templates, flagged.json()).expect(201);
            scene.wrote(flagged);
        }
        scene.realm.grant("acme", Scene.ANNA, Map.of("role", "boss"));
        MANAGERS.forEach(this::of);
    }

    /** What the administrator gives to one of them, so that it matters what they may not. */
    void of(String member) {
        for (String section : Scene.MANAGED) {
            calls.grant(Scene.ADMINISTRATOR, member, new Words(section, "manage", Set.of()).json());
        }
    }
}
