package org.keystead.it.walk;

import static org.assertj.core.api.Assertions.assertThat;

/** One organization, from its first grants until its owner takes everything back. */
final class Walk {

    /** What is asked of everybody takes longer than a step. */
    private static final int BETWEEN_VERDICTS = 4;

    private static final int BETWEEN_GIFTS = 8;

    private static final int MOST = 4;

    /** Most of what is tried at random is refused. */
    private static final int ATTEMPTS = 3;

    private final Scene scene;
    private final Calls calls;
    private final Verdict verdict;
    private final Upheaval upheaval;
    private final Furniture furniture;

    private int changes;
    private int handedOn;

    Walk(Scene scene) {
        this.scene = scene;
        this.calls = new Calls(scene);
        this.verdict = new Verdict(scene);
        this.upheaval = new Upheaval(scene, calls, verdict);
        this.furniture = new Furniture(scene, calls);
        furniture.all();
    }

    /** Takes so many steps, and more where members who own nothing have done too little. */
    void go(int steps) {
        for (int step = 0; step < steps || (idle(steps) && step < MOST * steps); step++) {
            if (step % BETWEEN_GIFTS == 0) {
                furniture.of(scene.any(Furniture.MANAGERS));
            }
            if (scene.random.nextInt(10) == 0) {
                upheaval.next();
            } else {
                call(scene.random.nextInt(9) == 0 ? Scene.ANNA : scene.anyMember());
            }
        }
        verdict.held();
        assertThat(idle(steps)).as("too few calls by members who own nothing").isFalse();
        new TakingBack(scene).all();
    }

    private boolean idle(int steps) {
        return handedOn <= steps / 10;
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
}
