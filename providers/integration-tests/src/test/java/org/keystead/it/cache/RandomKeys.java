package org.keystead.it.cache;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.keystead.it.apikey.ExchangedKeys;
import org.keystead.it.permission.Answering;
import org.keystead.it.permission.ResourceServer;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.TestRealm;

/** API keys of some members that are narrowed at random, and what follows for each. */
final class RandomKeys {

    /** How somebody learns what a key may do. */
    enum Way {
        CHECK,
        DESCRIPTION,
        TOKEN
    }

    private static final List<String> LEVELS = List.of("none", "read", "manage");

    private final Random random;
    private final List<String> sections;
    private final String gateway;
    private final ExchangedKeys machines;
    private final Map<String, Key> keys = new HashMap<>();

    /**
     * A key and what it is for.
     *
     * @param levels by section; empty for everything
     */
    private record Key(
            String id,
            String secret,
            String token,
            Optional<Map<String, String>> levels,
            Optional<Set<String>> projects) {}

    RandomKeys(TestRealm realm, Random random, List<String> sections) {
        this.random = random;
        this.sections = sections;
        this.gateway = ResourceServer.token(realm);
        this.machines = ExchangedKeys.of(realm);
    }

    /** Makes a key for everything. */
    void make(TestRealm node, String user, String token) {
        JsonNode made =
                Api.bearer(node.server(), token)
                        .post(
                                node.path("/organization-access/me/api-keys"),
                                Map.of("name", user, "organization", "acme", "everything", true))
                        .expect(201)
                        .body();
        String secret = made.get("secret").asText();
        keys.put(
                user,
                new Key(
                        made.get("id").asText(),
                        secret,
                        machines.token(secret),
                        Optional.empty(),
                        Optional.empty()));
    }

    /** Makes the key be for something else, if its user has that. */
    void narrow(TestRealm node, String user, String token) {
        Key key = keys.get(user);
        Optional<Map<String, String>> levels =
                random.nextInt(3) == 0
                        ? Optional.empty()
                        : Optional.of(
                                Map.of(
                                        sections.get(random.nextInt(sections.size())),
                                        LEVELS.get(1 + random.nextInt(2))));
        Optional<Set<String>> projects =
                random.nextBoolean() ? Optional.empty() : Optional.of(Set.of("prod"));
        Map<String, Object> body = new HashMap<>();
        body.put("name", user);
        levels.ifPresentOrElse(
                some -> body.put("permissions", permissions(some)),
                () -> body.put("everything", true));
        projects.ifPresent(some -> body.put("projects", some));
        Answer answer =
                Api.bearer(node.server(), token)
                        .put(node.path("/organization-access/me/api-keys/" + key.id()), body);
        // nobody makes a key for what they have nowhere
        if (answer.status() != 403) {
            answer.expect(200);
            keys.put(user, new Key(key.id(), key.secret(), key.token(), levels, projects));
        }
    }

    private static List<Map<String, String>> permissions(Map<String, String> levels) {
        List<Map<String, String>> permissions = new ArrayList<>();
        levels.forEach(
                (section, level) -> permissions.add(Map.of("section", section, "level", level)));
        return permissions;
    }

    /** What the user's key may do where the user may do that much. */
    Map<String, String> right(String user, Optional<String> place, Map<String, String> users) {
        Key key = keys.get(user);
        Map<String, String> right = new TreeMap<>();
        if (key.projects().map(ids -> place.filter(ids::contains).isPresent()).orElse(true)) {
            users.forEach(
                    (section, level) -> {
                        String most =
                                key.levels()
                                        .map(levels -> levels.getOrDefault(section, "none"))
                                        .orElse("manage");
                        String least =
                                LEVELS.get(Math.min(LEVELS.indexOf(most), LEVELS.indexOf(level)));
                        if (!least.equals("none")) {
                            right.put(section, least);
                        }
                    });
        }
        return right;
    }

    /** What a node tells of the user's key; descriptions tell of the organization itself. */
    Map<String, String> told(TestRealm node, String user, Optional<String> place, Way way) {
        Key key = keys.get(user);
        Map<String, String> told =
                switch (way) {
                    case CHECK -> checked(node, key, place);
                    case DESCRIPTION ->
                            place.isPresent() ? checked(node, key, place) : described(node, key);
                    case TOKEN -> tokens(node, key, place);
                };
        told.keySet().retainAll(sections);
        return told;
    }

    private Map<String, String> described(TestRealm node, Key key) {
        return Answering.levels(
                Api.bearer(node.server(), gateway)
                        .post(
                                node.path("/section-permissions/api-key"),
                                Map.of("apiKey", key.secret()))
                        .expect(200)
                        .body());
    }

    private Map<String, String> tokens(TestRealm node, Key key, Optional<String> place) {
        String path =
                "/section-permissions?organization=acme"
                        + place.map(alias -> "&project=" + alias).orElse("");
        return Answering.levels(
                Api.bearer(node.server(), key.token()).get(node.path(path)).expect(200).body());
    }

    private Map<String, String> checked(TestRealm node, Key key, Optional<String> place) {
        List<Map<String, String>> checks = new ArrayList<>();
        for (String section : sections) {
            for (String level : List.of("read", "manage")) {
                Map<String, String> check = new HashMap<>();
                check.put("organization", "acme");
                place.ifPresent(alias -> check.put("project", alias));
                check.put("section", section);
                check.put("level", level);
                check.put("id", section + " " + level);
                checks.add(check);
            }
        }
        JsonNode answers =
                Api.bearer(node.server(), gateway)
                        .post(
                                node.path("/section-permissions/check"),
                                Map.of("subject", Map.of("apiKey", key.secret()), "checks", checks))
                        .expect(200)
                        .body()
                        .get("results");
        Map<String, String> levels = new TreeMap<>();
        for (JsonNode answer : answers) {
            if (answer.get("allowed").asBoolean()) {
                String[] asked = answer.get("id").asText().split(" ", -1);
                levels.put(asked[0], asked[1]);
            }
        }
        return levels;
    }
}
