package org.keystead.it.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keystead.it.authzen.AuthZenRealm;
import org.keystead.it.permission.SupportAgent;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.EveryDatabase;
import org.keystead.it.server.Shared;
import org.keystead.it.server.Statements;
import org.keystead.it.server.TestRealm;

/** An organization of others is as much work for the database as one that does not exist. */
@EveryDatabase
class HiddenStatementsIT {

    private static TestRealm realm;
    private static Api boris;
    private static Api agent;

    /** Whoever asks; nobody here is a member of what is asked about. */
    private record Question(int status, Function<String, Answer> ask) {}

    @BeforeAll
    static void realm() {
        realm = TestRealm.create(Shared.server());
        realm.preset("section-levels");
        realm.organization("acme", "anna");
        realm.grant("acme", "anna", Map.of("role", "account-owner"));
        realm.organization("globex", "boris");
        boris = realm.as("boris");
        SupportAgent.make(realm, "agent");
        agent = realm.as("agent");
        boris.get(realm.path("/section-permissions?organization=globex")).expect(200);
        realm.as("anna").get(realm.path("/section-permissions?organization=acme")).expect(200);
    }

    @AfterAll
    static void delete() {
        realm.delete();
    }

    static Stream<Named<Question>> questions() {
        return Stream.of(
                Named.of("permissions", get(404, "/section-permissions?organization=")),
                Named.of(
                        "require",
                        get(
                                404,
                                "/section-permissions/require?section=domains&action=view"
                                        + "&organization=")),
                Named.of(
                        "who",
                        get(
                                404,
                                "/section-permissions/who?section=domains&level=read"
                                        + "&organization=")),
                Named.of("check", new Question(200, HiddenStatementsIT::check)),
                Named.of("evaluation", new Question(200, HiddenStatementsIT::evaluation)),
                Named.of("subjects", new Question(403, HiddenStatementsIT::subjects)),
                Named.of("verdict", new Question(200, HiddenStatementsIT::verdict)),
                Named.of("self-service", get(404, "/organization-access/organizations/")),
                Named.of("own", get(404, "/organization-access/me/organizations/")));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void whatIsHiddenCostsWhatIsNotThere(Question question) {
        String id = realm.organization("acme");
        cost(question, "nowhere");
        long nothing = cost(question, UUID.randomUUID().toString());

        for (String hidden : List.of("acme", id, "acme", id)) {
            assertThat(cost(question, hidden)).isEqualTo(nothing);
        }
        String fresh = "fresh-" + UUID.randomUUID();
        realm.organization(fresh, "anna");
        assertThat(cost(question, fresh)).isEqualTo(nothing);
    }

    private static long cost(Question question, String organization) {
        return Statements.of(realm, question.status(), () -> question.ask().apply(organization));
    }

    private static Question get(int status, String path) {
        return new Question(status, name -> boris.get(realm.path(path + name)));
    }

    private static Answer check(String organization) {
        Map<String, String> check =
                Map.of("organization", organization, "section", "domains", "action", "view");
        return boris.post(
                realm.path("/section-permissions/check"), Map.of("checks", List.of(check)));
    }

    private static Answer evaluation(String organization) {
        return boris.post(
                realm.path("/section-permissions/access/v1/evaluation"),
                AuthZenRealm.question(realm.user("boris"), "view", "domains", organization));
    }

    private static Answer subjects(String organization) {
        return boris.post(
                realm.path("/section-permissions/access/v1/search/subject"),
                AuthZenRealm.question("", "view", "domains", organization));
    }

    private static Answer verdict(String organization) {
        return agent.get(
                realm.path(
                        "/section-permissions/support-verdict?section=domains&user="
                                + realm.user("boris")
                                + "&organization="
                                + organization));
    }
}
