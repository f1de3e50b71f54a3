package org.keystead.it.authzen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;

/** Single evaluations of the OpenID Authorization API 1.0. */
class AuthZenEvaluationIT {

    private static AuthZenRealm authZen;

    @BeforeAll
    static void realm() {
        authZen = AuthZenRealm.create();
    }

    static Stream<Arguments> decisions() {
        return Stream.of(
                Arguments.of("alice", "delete", "databases", "acme/prod", true),
                Arguments.of("alice", "manage", "databases", "acme/prod", true),
                Arguments.of("ALICE", "manage", "databases", "acme/prod", true),
                Arguments.of("alice", "manage", "databases", "ACME/prod", false),
                Arguments.of("alice", "manage", "databases", "acme/PROD", false),
                Arguments.of("alice", "read", "firewall", "acme/prod", true),
                Arguments.of("alice", "view", "databases", "acme/lab", false),
                Arguments.of("alice", "view", "databases", "acme", false),
                Arguments.of("boris", "view", "databases", "acme", true),
                Arguments.of("boris", "delete", "databases", "acme", false),
                Arguments.of("boris", "manage", "databases", "acme", false),
                Arguments.of("boris", "none", "databases", "acme", false),
                Arguments.of("boris", "fly", "databases", "acme", false),
                Arguments.of("boris", "view", "unicorns", "acme", false),
                Arguments.of("boris", "view", "databases", "nowhere", false),
                Arguments.of("boris", "view", "databases", "acme/nowhere", false),
                Arguments.of("boris", "view", "databases", "globex", false),
                Arguments.of("nobody", "view", "databases", "acme", false));
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void evaluationDecides(String user, String action, String type, String id, boolean expected) {
        Answer answer =
                authZen.post("evaluation", AuthZenRealm.question(user, action, type, id))
                        .expect(200);
        assertThat(answer.body().get("decision").isBoolean()).isTrue();
        assertThat(answer.body().get("decision").asBoolean()).isEqualTo(expected);
    }

    @Test
    void subjectMayBeNamedByItsIdAndOnlyUsersAreSubjects() {
        assertThat(
                        authZen.allowed(
                                AuthZenRealm.question(
                                        authZen.realm().user("alice"),
                                        "view",
                                        "databases",
                                        "acme/prod")))
                .isTrue();
        assertThat(
                        authZen.allowed(
                                AuthZenRealm.question("alice", "view", "databases", "acme/prod")
                                        .replace("\"user\"", "\"robot\"")))
                .isFalse();
    }

    @Test
    void callersAskAboutThemselvesUnlessTheyAreResourceServers() {
        Api alice = authZen.realm().as("alice");
        String self = AuthZenRealm.question("alice", "view", "databases", "acme/prod");
        assertThat(
                        alice.post(authZen.path("evaluation"), self)
                                .expect(200)
                                .body()
                                .get("decision")
                                .asBoolean())
                .isTrue();
        assertThat(
                        alice.post(authZen.path("evaluation"), self.replace("alice", "Alice"))
                                .expect(200)
                                .body()
                                .get("decision")
                                .asBoolean())
                .isTrue();
        String other = AuthZenRealm.question("boris", "view", "databases", "acme");
        assertThat(alice.post(authZen.path("evaluation"), other).expect(403).body().isTextual())
                .isTrue();
        Answer anonymous =
                Api.anonymous(authZen.realm().server())
                        .post(authZen.path("evaluation"), self)
                        .expect(401);
        assertThat(anonymous.body().isTextual()).isTrue();
        assertThat(anonymous.header("WWW-Authenticate")).startsWith("Bearer");
    }
}
