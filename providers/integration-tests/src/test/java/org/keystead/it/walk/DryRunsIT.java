package org.keystead.it.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/**
 * A dry run changes nothing and says exactly what doing it does, for every operation that has one:
 * the same refusal, and of what is done the difference that is seen afterwards.
 *
 * <p>{@code -Dkeystead.dryruns.seed=…} goes one way again, {@code -Dkeystead.dryruns=…} further.
 */
class DryRunsIT {

    private static final long SEED = Long.getLong("keystead.dryruns.seed", 20261129);
    private static final int STEPS = Integer.getInteger("keystead.dryruns", 50);

    /** It goes on until each operation was done. */
    private static final int MOST = 4 * STEPS;

    /** The realm is then made again what it was at first, or too little would be held. */
    private static final int BETWEEN_HOMECOMINGS = 6;

    @Test
    void dryRunChangesNothingAndSaysWhatDoingItDoes() {
        TestRealm realm = TestRealm.create(Shared.server());
        Scene scene = new Scene(realm, SEED);
        try {
            Set<String> operations = documented(realm);
            assertThat(tried(scene, operations)).isEqualTo(operations);
        } catch (AssertionError e) {
            throw new AssertionError(
                    "dry runs with -Dkeystead.dryruns.seed=" + SEED + "\n" + scene.story(), e);
        }
        realm.delete();
    }

    /** The operations of which a dry run said what is done, and it was done. */
    private static Set<String> tried(Scene scene, Set<String> operations) {
        furnish(scene);
        Drafts drafts = new Drafts(scene.random);
        Requests requests = new Requests(scene, new Calls(scene), drafts);
        Set<String> done = new TreeSet<>();
        State now = State.of(scene);
        JsonNode home = now.document();
        for (int step = 1; goesOn(step, done.equals(operations)); step++) {
            drafts.exported(now.document());
            Request request =
                    step % BETWEEN_HOMECOMINGS == 0
                            ? requests.document(home, true)
                            : requests.any(now);
            Answer dry = request.send(scene, true);
            assertThat(State.of(scene)).as("after the dry run").isEqualTo(now);
            Answer answer = request.send(scene, false);
            State after = State.of(scene);
            new Foretold(request, now, after, dry, answer).holds();
            if (answer.status() < 300) {
                done.add(request.id());
            }
            now = after;
        }
        return done;
    }

    private static boolean goesOn(int step, boolean complete) {
        return step <= STEPS || (!complete && step <= MOST);
    }

    private static void furnish(Scene scene) {
        TestRealm realm = scene.realm;
        new Furniture(scene, new Calls(scene)).all();
        RoleText only = RoleText.template("only", new Words("bills", "manage", Set.of()));
        realm.admin()
                .post(realm.access("/role-templates"), only.with("cardinality").json())
                .expect(201);
        for (String name : Scene.CUSTOM) {
            RoleText role = RoleText.template(name, new Words("logs", "manage", Set.of()));
            realm.admin().post(realm.access("/organizations/acme/roles"), role.json()).expect(201);
        }
        realm.organization("globex", "eve");
    }

    private static Set<String> documented(TestRealm realm) {
        JsonNode document =
                Api.anonymous(realm.server())
                        .get(realm.path("/section-permissions/openapi"))
                        .expect(200)
                        .body();
        Set<String> documented = new TreeSet<>();
        for (JsonNode path : document.get("paths")) {
            for (JsonNode operation : path) {
                for (JsonNode parameter : operation.path("parameters")) {
                    String reference = parameter.path("$ref").asText().replaceFirst("^#", "");
                    JsonNode said = reference.isEmpty() ? parameter : document.at(reference);
                    if (said.path("name").asText().equals("dry-run")) {
                        documented.add(operation.get("operationId").asText());
                    }
                }
            }
        }
        assertThat(documented).isNotEmpty();
        return documented;
    }
}
