package org.keystead.it.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keystead.it.permission.ResourceServer;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.EveryDatabase;
import org.keystead.it.server.Shared;
import org.keystead.it.server.Statements;
import org.keystead.it.server.TestRealm;

/** Lists and searches take as many statements over many members as over few. */
@EveryDatabase
class ListStatementsIT {

    private static final int FEW = 2;
    private static final int MANY = 25;

    private static TestRealm realm;
    private static Api gateway;

    @BeforeAll
    static void realm() {
        realm = TestRealm.create(Shared.server());
        realm.preset("section-levels");
        furnish("few", FEW);
        furnish("many", MANY);
        gateway = ResourceServer.of(realm);
    }

    static Stream<Arguments> questions() {
        String subject = "\"subject\":{\"type\":\"user\",\"id\":\"%s-0\"}";
        String action = "\"action\":{\"name\":\"view\"}";
        String resource = "\"resource\":{\"type\":\"databases\",\"id\":\"%s\"}";
        String type = "\"resource\":{\"type\":\"databases\"}";
        return Stream.of(
                Arguments.of("search/subject", json(subject, action, resource), 1),
                Arguments.of("search/resource", json(subject, action, type), 1),
                Arguments.of("search/action", json(subject, resource), 0),
                Arguments.of("members", "", 1),
                Arguments.of("members?full=true", "", 1),
                Arguments.of("projects", "", 1));
    }

    /**
     * Measured when nobody's account is in a cache.
     *
     * @param grows 1 where more members, or projects, make a longer answer
     */
    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void manyTakeNoMoreStatementsThanFew(String what, String body, int grows) {
        ask(what, body, "few").expect(200);
        ask(what, body, "many").expect(200);
        forget();
        long few = Statements.of(realm, () -> ask(what, body, "few"));
        forget();
        long many = Statements.of(realm, () -> ask(what, body, "many"));

        assertThat(many).isEqualTo(few);
        int more = ask(what, body, "many").text().length() - ask(what, body, "few").text().length();
        assertThat(more > MANY).isEqualTo(grows == 1);
    }

    private static Answer ask(String what, String body, String organization) {
        return what.startsWith("search/")
                ? gateway.post(
                        realm.path("/section-permissions/access/v1/" + what),
                        body.replace("%s", organization))
                : realm.admin().get(realm.access("/organizations/" + organization + "/" + what));
    }

    private static void forget() {
        realm.admin().post(realm.adminPath("/clear-user-cache"), null).expect(204);
    }

    private static void furnish(String organization, int size) {
        List<String> members =
                IntStream.range(0, size).mapToObj(i -> organization + "-" + i).toList();
        realm.organization(organization, members.toArray(String[]::new));
        Map<String, String> grant = Map.of("section", "databases", "level", "read");
        members.forEach(member -> realm.grant(organization, member, grant));
        members.forEach(member -> realm.project(organization, member));
        members.forEach(
                member ->
                        realm.grant(
                                organization,
                                member,
                                Map.of("section", "domains", "level", "read", "project", member)));
    }

    private static String json(String... members) {
        return "{" + String.join(",", members) + "}";
    }
}
