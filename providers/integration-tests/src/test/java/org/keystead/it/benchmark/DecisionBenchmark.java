package org.keystead.it.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
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

    private static final String PEOPLE = Question.NOTHING + "user's token";

    /** Before the name of a question whose body is read, and nothing else asked. */
    private static final String READ = Question.NOTHING + "with the body of ";

    private static final String SERVICE = Question.NOTHING + "service account's token";
    private static final String SESSION =
            Question.NOTHING + "service account's token with a session";
    private static final String CHECK =
            "{\"organization\":\"acme\",\"section\":\"domains\",\"level\":\"read\"}";

    private TestRealm realm;
    private RealmRequests requests;

    @Test
    void decisions() throws Exception {
        Distribution distribution =
                Built.withPackAndProbe("benchmark-decisions", "--features=authzen");
        Path folder = distribution.home().resolveSibling("benchmark-cerbos");
        try (KeycloakServer keycloak =
                KeycloakServer.start(
                        distribution, Distribution.AS_INSTALLED, "--features=authzen")) {
            realm = TestRealm.create(keycloak);
            requests = new RealmRequests(realm);
            realm.preset("section-levels");
            realm.organization("acme", "anna", "boris");
            realm.grant("acme", "anna", Map.of("role", "account-owner"));
            realm.grant("acme", "boris", Map.of("section", "domains", "level", "read"));
            Optional<Cerbos> cerbos = Cerbos.start(folder);
            try {
                List<Question> questions = questions();
                cerbos.ifPresent(point -> questions.addAll(point.questions()));
                Rounds rounds = new Rounds(keycloak, wanted(questions));
                String report = rounds.table() + "\n" + rounds.chart();
                System.out.println(report);
                Files.writeString(folder.resolveSibling("decisions.md"), report);
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
        Set<String> names = new HashSet<>();
        wanted.forEach(question -> names.addAll(List.of(question.name(), question.baseline())));
        all.stream().filter(q -> names.contains(q.name())).forEach(q -> names.add(q.baseline()));
        return all.stream().filter(question -> names.contains(question.name())).toList();
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
        all.add(requests.get(PEOPLE, PEOPLE, boris, "/keystead-probe/bearer", "{}"));
        all.add(requests.get(SERVICE, SERVICE, service, "/keystead-probe/bearer", "{}"));
        all.add(requests.get(SESSION, SESSION, session, "/keystead-probe/bearer", "{}"));
        all.addAll(ours(boris, service, session));
        all.addAll(keycloaks(boris, service));
        return all;
    }

    private List<Question> ours(String boris, String service, String session) {
        String pack = "/section-permissions";
        String require = pack + "/require?organization=acme&section=domains&action=view";
        String checks = "{\"checks\":[" + String.join(",", Collections.nCopies(100, CHECK)) + "]}";
        String aboutBoris = about("{\"id\":\"" + realm.user("boris") + "\"}");
        String aboutKey = about("{\"apiKey\":\"" + requests.key(boris) + "\"}");
        List<Question> all = new ArrayList<>();
        all.add(
                requests.get(
                        "permissions", PEOPLE, boris, pack + "?organization=acme", "\"domains\""));
        all.add(
                requests.known(
                        "permissions, known already", PEOPLE, boris, pack + "?organization=acme"));
        all.add(requests.get("require", PEOPLE, boris, require, "").answeredWith(204));
        String check = pack + "/check";
        String allowed = "\"allowed\":true";
        all.addAll(
                beside(PEOPLE, requests.post("check, one", "", boris, check, one(CHECK), allowed)));
        all.addAll(
                beside(
                        PEOPLE,
                        requests.post("check, 100 at once", "", boris, check, checks, allowed)
                                .deciding(100)));
        all.addAll(
                beside(
                        SERVICE,
                        requests.post(
                                "check by a service", "", service, check, aboutBoris, allowed)));
        all.addAll(
                beside(
                        SESSION,
                        requests.post(
                                "check by a service with a session",
                                "",
                                session,
                                check,
                                aboutBoris,
                                allowed)));
        all.add(
                requests.post(
                        "check of an API key by a service",
                        "check by a service",
                        service,
                        check,
                        aboutKey,
                        allowed));
        all.addAll(
                beside(
                        SERVICE,
                        requests.post(
                                "AuthZEN by a service",
                                "",
                                service,
                                pack + "/access/v1/evaluation",
                                evaluation("acme"),
                                "\"decision\":true")));
        return all;
    }

    /** A question, and before it what reading the same body costs beside reading none. */
    private List<Question> beside(String nothing, Question question) {
        String baseline = READ + question.name();
        return List.of(
                question.to(realm.path("/keystead-probe/bearer"), baseline, "{}").beside(nothing),
                question.beside(baseline));
    }

    private static String about(String subject) {
        return "{\"subject\":" + subject + ",\"checks\":[" + CHECK + "]}";
    }

    private List<Question> keycloaks(String boris, String service) {
        String oidc = "/protocol/openid-connect";
        return List.of(
                requests.post(
                        "Keycloak's AuthZEN by a service",
                        SERVICE,
                        service,
                        "/authzen/access/v1/evaluation",
                        evaluation("domains"),
                        "\"decision\":true"),
                requests.form(
                        "Keycloak's authorization services",
                        PEOPLE,
                        boris,
                        oidc + "/token",
                        Map.of(
                                "grant_type", "urn:ietf:params:oauth:grant-type:uma-ticket",
                                "audience", "api",
                                "permission", "domains#read",
                                "response_mode", "decision"),
                        "\"result\":true"),
                requests.get("Keycloak's userinfo", PEOPLE, boris, oidc + "/userinfo", "boris"),
                requests.form(
                        "Keycloak's introspection",
                        PEOPLE,
                        "",
                        oidc + "/token/introspect",
                        Map.of("client_id", "api", "client_secret", "secret", "token", boris),
                        "\"active\":true"));
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
