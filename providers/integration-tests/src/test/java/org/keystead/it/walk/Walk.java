package org.keystead.it.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keystead.it.server.Api;

/** One organization, from its first grants until its owner takes everything back. */
final class Walk {

    /** What is asked of everybody takes longer than a step. */
    private static final int BETWEEN_VERDICTS = 4;

    private static final int BETWEEN_GIFTS = 8;

    /** Most of what is tried at random is refused. */
    private static final int ATTEMPTS = 3;

    private static final List<String> MANAGERS = List.of("mona", "hal", "eve");

    private final Scene scene;
    private final Calls calls;
    private final Verdict verdict;
    private final Upheaval upheaval;

    private int changes;
    private int handedOn;

    Walk(Scene scene) {
        this.scene = scene;
        this.calls = new Calls(scene);
        this.verdict = new Verdict(scene);
        this.upheaval = new Upheaval(scene, calls, verdict);
        furnish();
    }

    void go(int steps) {
        for (int step = 0; step < steps; step++) {
            if (step % BETWEEN_GIFTS == 0) {
                furnish(scene.any(MANAGERS));
            }
            if (scene.random.nextInt(10) == 0) {
                upheaval.next();
            } else {
                call(scene.random.nextInt(9) == 0 ? Scene.ANNA : scene.anyMember());
            }
        }
        verdict.held();
        assertThat(handedOn).as("calls by members who own nothing").isGreaterThan(steps / 10);
        new TakingBack(scene).all();
    }

    private void call(String caller) {
        boolean gives = scene.gives(caller);
        boolean done = false;
        for (int attempt = 0; attempt < ATTEMPTS && !done; attempt++) {
            done = calls.next(caller);
        }
        if (done) {
            changes++;
            handedOn += gives ? 0 : 1;
            if (changes % BETWEEN_VERDICTS == 0) {
                verdict.held();
            } else {
                verdict.owners();
            }
        }
    }

    /** Three members who may do much, so that it matters what they may not. */
    private void furnish() {
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
        MANAGERS.forEach(this::furnish);
    }

    private void furnish(String member) {
        for (String section : Scene.MANAGED) {
            calls.grant(Scene.ADMINISTRATOR, member, new Words(section, "manage", Set.of()).json());
        }
    }
}
