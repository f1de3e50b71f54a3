package org.keystead.it.walk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keystead.it.server.Api;

/** One organization, from its first grants until its owner takes everything back. */
final class Walk {

    /** What is asked of everybody takes longer than a step. */
    private static final int BETWEEN_VERDICTS = 4;

    private final Scene scene;
    private final Calls calls;
    private final Verdict verdict;
    private final Upheaval upheaval;

    Walk(Scene scene) {
        this.scene = scene;
        this.calls = new Calls(scene);
        this.verdict = new Verdict(scene);
        this.upheaval = new Upheaval(scene, calls, verdict);
        furnish();
    }

    void go(int steps) {
        int changes = 0;
        for (int step = 0; step < steps; step++) {
            int who = scene.random.nextInt(10);
            if (who == 0) {
                upheaval.next();
                verdict.held();
            } else if (calls.next(who == 1 ? Scene.ANNA : scene.anyMember())) {
                changes++;
                if (changes % BETWEEN_VERDICTS == 0) {
                    verdict.held();
                } else {
                    verdict.owners();
                }
            }
        }
        verdict.held();
        new TakingBack(scene).all();
    }

    /** Three members who may do much, so that it matters what they may not. */
    private void furnish() {
        Api admin = scene.realm.admin();
        admin.put(scene.realm.access("/catalogue"), scene.parts.json()).expect(204);
        String templates = scene.realm.access("/role-templates");
        admin.post(templates, new RoleText("boss", List.of(), Set.of("owner")).json()).expect(201);
        for (String name : Scene.TEMPLATES) {
            RoleText role = RoleText.of(name, new Words("apps", "manage", Set.of()));
            RoleText flagged =
                    switch (name) {
                        case "guard" -> role.with("protected");
                        case "joiner" -> role.with("joinsNewProjects");
                        default -> role;
                    };
            admin.post(templates, flagged.json()).expect(201);
            scene.roles.put(name, flagged);
        }
        scene.realm.grant("acme", Scene.ANNA, Map.of("role", "boss"));
        for (String section : List.of("members", "roles", "projects", "apps")) {
            for (String member : List.of("mona", "hal", "eve")) {
                calls.grant(
                        Scene.ADMINISTRATOR, member, new Words(section, "manage", Set.of()).json());
            }
        }
    }
}
