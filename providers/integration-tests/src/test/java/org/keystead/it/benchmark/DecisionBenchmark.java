package org.keystead.it.benchmark;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Api;
import org.keystead.it.server.Built;
import org.keystead.it.server.Distribution;
import org.keystead.it.server.KeycloakServer;
import org.keystead.it.server.TestRealm;

/**
 * Decisions about a member of an organization, beside what else can be asked: an endpoint of the
 * same server that only checks the same token, what a stock Keycloak has for such questions, and a
 * decision point that is a server of its own and checks no token.
 */
class DecisionBenchmark {

    private static final String PEOPLE = "nothing, user's token";
    private static final String READ = "nothing, after reading a body";
    private static final String SERVICE = "nothing, service account's token";
    private static final String SESSION = "nothing, service account's token with a session";
    private static final String CHECK =
            "{\"organization\":\"acme\",\"section\":\"domains\",\"level\":\"read\"}";

    private TestRealm realm;
    private URI server;

    @Test
    void decisions() throws Exception {
        Distribution distribution =
                Built.withPackAndProbe("benchmark-decisions", "--features=authzen");
        Path folder = distribution.home().resolveSibling("benchmark-cerbos");
        try (KeycloakServer keycloak =
                KeycloakServer.start(
                        distribution, Distribution.AS_INSTALLED, "--features=authzen")) {
            server = URI.create(keycloak.url());
            realm = TestRealm.create(keycloak);
            realm.preset("section-levels");
            realm.organization("acme", "anna", "boris");
            realm.grant("acme", "anna", Map.of("role", "account-owner"));
            realm.grant("acme", "boris", Map.of("section", "domains", "level", "read"));
            Optional<Cerbos> cerbos = Cerbos.start(folder);
            try {
                List<Question> questions = questions();
                cerbos.ifPresent(point -> questions.addAll(point.questions()));
                String table = new Rounds(keycloak, wanted(questions)).table();
                System.out.println(table);
                Files.writeString(folder.resolveSibling("decisions.md"), table);
            } finally {
                cerbos.ifPresent(Cerbos::close);
            }
        }
    }

    /** Those whose name has the wanted words in it, and what they are held against. */
    private static List<Question> wanted(List<Question> all) {
        Pattern words = Pattern.compile(System.getProperty("keystead.benchmark.only", ""));
        List<Question> wanted =
                all.stream().filter(question -> words.matcher(question.name()).find()).toList();
        return all.stream()
                .filter(
                        question ->
                                wanted.contains(question)
                                        || wanted.stream()
                                                .anyMatch(
                                                        w -> w.baseline().equals(question.name())))
                .toList();
    }

    private List<Question> questions() {
        // longer than any run
        realm.admin().put(realm.adminPath(""), Map.of("accessTokenLifespan", 86_400)).expect(204);
        AskingServer api = new AskingServer(realm, "api", false);
        api.introspects("app");
        String boris = realm.login("boris", "openid").get("access_token").asText();
        String service = api.token();
        String session = new AskingServer(realm, "api-with-sessions", true).token();
        List<Question> all = new ArrayList<>();
        all.add(get(PEOPLE, PEOPLE, boris, "/keystead-probe/bearer", "{}"));
        all.add(post(READ, PEOPLE, boris, "/keystead-probe/bearer", one(CHECK), "{}"));
        all.add(get(SERVICE, SERVICE, service, "/keystead-probe/bearer", "{}"));
        all.add(get(SESSION, SESSION, session, "/keystead-probe/bearer", "{}"));
        all.addAll(ours(boris, service, session));
        all.addAll(keycloaks(boris, service));
        return all;
    }

    private List<Question> ours(String boris, String service, String session) {
        String pack = "/section-permissions";
        String require = pack + "/require?organization=acme&section=domains&action=view";
        String aboutBoris =
                "{\"subject\":{\"id\":\"" + realm.user("boris") + "\"},\"checks\":[" + CHECK + "]}";
        String checks = "{\"checks\":[" + String.join(",", Collections.nCopies(100, CHECK)) + "]}";
        String allowed = "\"allowed\":true";
        return List.of(
                get("permissions", PEOPLE, boris, pack + "?organization=acme", "\"domains\""),
                known(boris, pack + "?organization=acme"),
                get("require", PEOPLE, boris, require, "").answeredWith(204),
                post("check, one", PEOPLE, boris, pack + "/check", one(CHECK), allowed),
                post("check, 100 at once", PEOPLE, boris, pack + "/check", checks, allowed)
                        .deciding(100),
                post("check by a service", SERVICE, service, pack + "/check", aboutBoris, allowed),
                post(
                        "check by a service with a session",
                        SESSION,
                        session,
                        pack + "/check",
                        aboutBoris,
                        allowed),
                post(
                        "check of an API key by a service",
                        "check by a service",
                        service,
                        pack + "/check",
                        "{\"subject\":{\"apiKey\":\""
                                + key(boris)
                                + "\"},\"checks\":["
                                + CHECK
                                + "]}",
                        allowed),
                post(
                        "AuthZEN by a service",
                        SERVICE,
                        service,
                        pack + "/access/v1/evaluation",
                        evaluation("acme"),
                        "\"decision\":true"));
    }

    private List<Question> keycloaks(String boris, String service) {
        String oidc = "/protocol/openid-connect";
        return List.of(
                post(
                        "Keycloak's AuthZEN by a service",
                        SERVICE,
                        service,
                        "/authzen/access/v1/evaluation",
                        evaluation("domains"),
                        "\"decision\":true"),
                form(
                        "Keycloak's authorization services",
                        boris,
                        oidc + "/token",
                        Map.of(
                                "grant_type", "urn:ietf:params:oauth:grant-type:uma-ticket",
                                "audience", "api",
                                "permission", "domains#read",
                                "response_mode", "decision"),
                        "\"result\":true"),
                get("Keycloak's userinfo", PEOPLE, boris, oidc + "/userinfo", "boris"),
                form(
                        "Keycloak's introspection",
                        "",
                        oidc + "/token/introspect",
                        Map.of("client_id", "api", "client_secret", "secret", "token", boris),
                        "\"active\":true"));
    }

    /** The secret of a key that may do what is asked. */
    private String key(String token) {
        return Api.bearer(realm.server(), token)
                .post(
                        realm.path("/organization-access/me/api-keys"),
                        Map.of("name", "benchmark", "organization", "acme", "everything", true))
                .expect(201)
                .body()
                .get("secret")
                .asText();
    }

    private Question known(String token, String path) {
        String tag =
                Api.bearer(realm.server(), token).get(realm.path(path)).expect(200).header("ETag");
        return Question.of(
                        "permissions, known already",
                        PEOPLE,
                        server,
                        "GET",
                        realm.path(path),
                        Map.of("Authorization", "Bearer " + token, "If-None-Match", tag),
                        "",
                        "")
                .answeredWith(304);
    }

    private Question get(String name, String baseline, String token, String path, String answer) {
        return Question.of(
                name,
                baseline,
                server,
                "GET",
                realm.path(path),
                Map.of("Authorization", "Bearer " + token),
                "",
                answer);
    }

    private Question post(
            String name, String baseline, String token, String path, String body, String answer) {
        return Question.of(
                name,
                baseline,
                server,
                "POST",
                realm.path(path),
                Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json"),
                body,
                answer);
    }

    private Question form(
            String name, String token, String path, Map<String, String> fields, String answer) {
        return Question.of(
                name,
                PEOPLE,
                server,
                "POST",
                realm.path(path),
                token.isEmpty()
                        ? Map.of("Content-Type", "application/x-www-form-urlencoded")
                        : Map.of(
                                "Authorization",
                                "Bearer " + token,
                                "Content-Type",
                                "application/x-www-form-urlencoded"),
                Api.encode(fields),
                answer);
    }

    private static String one(String check) {
        return "{\"checks\":[" + check + "]}";
    }

    private String evaluation(String resource) {
        return "{\"subject\":{\"type\":\"user\",\"id\":\""
                + realm.user("boris")
                + "\"},\"action\":{\"name\":\"read\"},\"resource\":{\"type\":\"domains\",\"id\":\""
                + resource
                + "\"}}";
    }
}
