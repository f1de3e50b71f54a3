package org.keystead.it.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.it.permission.Answering.levels;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.Await;
import org.keystead.it.server.QuickCluster;
import org.keystead.it.server.TestRealm;

/**
 * Random changes on either of two nodes, which forget nothing for its age: the node that changed
 * something tells of it at once, the other soon, and neither ever tells what was before, of members
 * and of their API keys.
 */
class RandomChangesIT {

    private static final int STEPS = Integer.getInteger("keystead.steps", 300);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final List<String> USERS = List.of("boris", "clara");
    private static final List<String> SECTIONS = List.of("apps", "domains");
    private static final String KEYS = "api-keys";
    private static final List<String> LEVELS = List.of("none", "read", "manage");
    private static final List<Optional<String>> PLACES =
            List.of(Optional.empty(), Optional.of("prod"), Optional.of("lab"));

    private static QuickCluster cluster;

    private final Random random = new Random();
    private final List<TestRealm> nodes = new ArrayList<>();
    private final List<Held> held = new ArrayList<>();
    private final Map<String, String> crew = new TreeMap<>(Map.of("apps", "read"));
    private final Map<String, Boolean> open = new HashMap<>(Map.of("prod", true, "lab", true));
    private final Map<String, String> tokens = new HashMap<>();
    private RandomKeys keys;

    /** What the grants of one member say; a section and its level, or none for the role. */
    private record Held(
            String user, String id, Optional<String> project, Map<String, String> levels) {}

    @BeforeAll
    static void start() {
        cluster =
                QuickCluster.start(
                        "--spi-keystead-organization-access--keystead-cached--lifespan=3600");
    }

    @AfterAll
    static void stop() {
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    void noNodeTellsWhatWasBefore() {
        prepare();
        long seed = random.nextLong();
        random.setSeed(seed);
        for (int step = 0; step < STEPS; step++) {
            TestRealm here = any(nodes);
            change(here);
            look(here, "step " + step + " of seed " + seed);
        }
    }

    private void prepare() {
        TestRealm realm =
                TestRealm.create(cluster.first().server(), Map.of("accessTokenLifespan", 3600));
        List<Map<String, String>> sections =
                new ArrayList<>(
                        SECTIONS.stream()
                                .map(key -> Map.of("key", key, "scope", "project"))
                                .toList());
        sections.add(Map.of("key", KEYS, "scope", "organization", "availability", "everyone"));
        realm.admin().put(realm.access("/catalogue"), Map.of("sections", sections)).expect(204);
        realm.organization("acme", USERS.toArray(String[]::new));
        realm.project("acme", "prod");
        realm.project("acme", "lab");
        realm.admin().post(realm.access("/organizations/acme/roles"), role()).expect(201);
        keys = new RandomKeys(realm, random, SECTIONS);
        for (String user : USERS) {
            tokens.put(user, realm.login(user, "openid").get("access_token").asText());
            keys.make(realm, user, tokens.get(user));
        }
        nodes.add(realm);
        // it knows the users that there are by now
        nodes.add(realm.on(cluster.second().server()));
    }

    private void change(TestRealm node) {
        switch (random.nextInt(10)) {
            case 0 -> changeRole(node);
            case 1 -> openOrClose(node);
            case 5 -> narrow(node);
            case 2, 3, 4 -> take(node);
            default -> give(node);
        }
    }

    private void give(TestRealm node) {
        String user = any(USERS);
        Optional<String> project = any(PLACES);
        Map<String, String> levels =
                random.nextInt(4) == 0
                        ? Map.of()
                        : Map.of(any(SECTIONS), LEVELS.get(1 + random.nextInt(2)));
        Map<String, String> grant = new HashMap<>();
        levels.forEach(
                (section, level) -> {
                    grant.put("section", section);
                    grant.put("level", level);
                });
        if (levels.isEmpty()) {
            grant.put("role", "crew");
        }
        project.ifPresent(alias -> grant.put("project", alias));
        Answer answer = node.admin().post(grants(node, user), grant);
        // it is held already, or what is closed is given to nobody
        if (answer.status() != 409) {
            String id = answer.expect(201).body().get("id").asText();
            held.add(new Held(user, id, project, levels));
        }
    }

    private void take(TestRealm node) {
        if (!held.isEmpty()) {
            Held one = held.remove(random.nextInt(held.size()));
            node.admin().delete(grants(node, one.user()) + "/" + one.id()).expect(204);
        }
    }

    private void changeRole(TestRealm node) {
        crew.clear();
        crew.put(any(SECTIONS), LEVELS.get(1 + random.nextInt(2)));
        node.admin().put(node.access("/organizations/acme/roles/crew"), role()).expect(204);
    }

    private void narrow(TestRealm node) {
        String user = any(USERS);
        keys.narrow(node, user, tokens.get(user));
    }

    private void openOrClose(TestRealm node) {
        String alias = any(List.of("prod", "lab"));
        boolean now = !open.get(alias);
        open.put(alias, now);
        node.admin()
                .put(
                        node.access("/organizations/acme/projects/" + alias),
                        Map.of("alias", alias, "name", alias, "enabled", now))
                .expect(204);
    }

    private Map<String, Object> role() {
        List<Map<String, String>> permissions = new ArrayList<>();
        crew.forEach(
                (section, level) -> permissions.add(Map.of("section", section, "level", level)));
        return Map.of("name", "crew", "permissions", permissions);
    }

    private void look(TestRealm here, String step) {
        String user = any(USERS);
        Optional<String> place = any(PLACES);
        Map<String, String> users = right(user, place);
        look(here, step, users, node -> told(node, user, place));
        RandomKeys.Way way = any(List.of(RandomKeys.Way.values()));
        look(
                here,
                step + ", by " + way,
                keys.right(user, place, users),
                node -> keys.told(node, user, place, way));
    }

    private void look(
            TestRealm here,
            String step,
            Map<String, String> right,
            Function<TestRealm, Map<String, String>> told) {
        assertThat(told.apply(here)).as("%s, where it was changed", step).isEqualTo(right);
        for (TestRealm node : nodes) {
            Await.until(
                    SOON,
                    () -> step + ": the other node told " + right,
                    () -> told.apply(node).equals(right));
            assertThat(told.apply(node)).as("%s, told again", step).isEqualTo(right);
        }
    }

    private Map<String, String> told(TestRealm node, String user, Optional<String> place) {
        String path =
                node.path("/section-permissions?organization=acme")
                        + place.map(alias -> "&project=" + alias).orElse("");
        Api api = Api.bearer(node.server(), tokens.get(user));
        Map<String, String> levels = levels(api.get(path).expect(200).body());
        levels.remove(KEYS);
        return levels;
    }

    /** What follows from all that was changed, by a rule of this test's own. */
    private Map<String, String> right(String user, Optional<String> place) {
        Map<String, String> right = new LinkedHashMap<>();
        if (place.map(open::get).orElse(true)) {
            for (Held one : held) {
                if (one.user().equals(user)
                        && (one.project().isEmpty() || one.project().equals(place))) {
                    (one.levels().isEmpty() ? crew : one.levels())
                            .forEach((section, level) -> right.merge(section, level, this::higher));
                }
            }
        }
        return right;
    }

    private String higher(String one, String other) {
        return LEVELS.indexOf(one) > LEVELS.indexOf(other) ? one : other;
    }

    private static String grants(TestRealm node, String user) {
        return node.access("/organizations/acme/members/" + node.user(user) + "/grants");
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
