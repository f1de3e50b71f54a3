package org.keystead.it.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keystead.it.contract.Exchange;
import org.keystead.it.drill.Question.Outcome;
import org.keystead.it.drill.Question.Truth;
import org.keystead.it.permission.ResourceServer;
import org.keystead.it.server.Api;
import org.keystead.it.server.Await;
import org.keystead.it.server.KeycloakServer;
import org.keystead.it.server.TestRealm;

/**
 * A realm with the organization {@code acme}: anna may read domains, boris may not, carla, dora,
 * emil and frida may as long as a drill lets them; an administrator, and a service that asks about
 * people.
 */
final class Town {

    private static final Map<String, String> DOMAINS =
            Map.of("section", "domains", "level", "read");
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final Duration SOON = Duration.ofMinutes(3);
    private static final String ADMINISTRATOR = "mayor";
    private static final String SERVICE = "";

    private final TestRealm realm;
    private final Map<String, String> tokens = new HashMap<>();

    private Town(TestRealm realm) {
        this.realm = realm;
        Stream.of("anna", "boris", "carla", "dora", "emil", "frida", ADMINISTRATOR)
                .forEach(
                        user ->
                                tokens.put(
                                        user,
                                        realm.login(user, "openid").get("access_token").asText()));
        tokens.put(SERVICE, ResourceServer.token(realm));
    }

    static Town on(KeycloakServer server) {
        TestRealm realm = TestRealm.create(server);
        realm.preset("section-levels");
        realm.organization("acme", "anna", "boris", "carla", "dora", "emil", "frida");
        realm.grant("acme", "anna", DOMAINS);
        realm.user(ADMINISTRATOR);
        realm.administer(ADMINISTRATOR, "manage-organizations");
        realm.administer(ADMINISTRATOR, "manage-realm");
        return new Town(realm);
    }

    TestRealm realm() {
        return realm;
    }

    /** May that user read domains, asked with their own token at that node. */
    Question own(KeycloakServer node, String user, Truth truth) {
        return Question.check(as(node, user), realm.name(), Map.of(), truth);
    }

    /** The same, asked by the service. */
    Question served(KeycloakServer node, String user, Truth truth) {
        return Question.check(as(node, SERVICE), realm.name(), Map.of("username", user), truth);
    }

    /** Two who may and two who may not, and ask for themselves. */
    Load people(KeycloakServer node) {
        Question anna = own(node, "anna", Truth.ALLOWED);
        Question boris = own(node, "boris", Truth.DENIED);
        return Load.of(2, PAUSE, List.of(anna::ask, boris::ask));
    }

    /** The service, which asks about one who may and one who may not. */
    Load service(KeycloakServer node) {
        Question anna = served(node, "anna", Truth.ALLOWED);
        Question boris = served(node, "boris", Truth.DENIED);
        return Load.of(1, PAUSE, List.of(anna::ask, boris::ask));
    }

    /** Lets a user read domains; the status, if there was an answer. */
    Optional<Integer> give(KeycloakServer node, String user) {
        return give(node, user, List.of(DOMAINS));
    }

    /** Makes these all that a user has. */
    Optional<Integer> give(KeycloakServer node, String user, List<Map<String, String>> grants) {
        String path = "/organizations/acme/members/" + realm.user(user) + "/grants";
        return administrate(node, "PUT", realm.access(path), grants);
    }

    /** Ends a membership. */
    void remove(KeycloakServer node, String user) {
        String members = "/organizations/" + realm.organization("acme") + "/members/";
        realm.on(node).admin().delete(realm.adminPath(members + realm.user(user))).expect(204);
    }

    /** Keeps a user out of the whole realm. */
    void disable(KeycloakServer node, String user) {
        String path = realm.adminPath("/users/" + realm.user(user));
        realm.on(node).admin().put(path, Map.of("enabled", false)).expect(204);
    }

    /** What one node gives and takes, the other hears of, long before a lifespan is over. */
    void assertHeard(KeycloakServer speaker, KeycloakServer listener) {
        assertThat(give(speaker, "carla")).contains(204);
        until(listener, own(listener, "carla", Truth.ALLOWED));
        assertThat(give(speaker, "carla", List.of())).contains(204);
        until(listener, own(listener, "carla", Truth.DENIED));
    }

    private static void until(KeycloakServer asked, Question question) {
        Await.until(
                SOON,
                () -> question.truth() + " was heard of: " + asked.log(),
                () -> question.ask() == Outcome.RIGHT);
    }

    /** A request of the administrator to that node, who is not asked for a login meanwhile. */
    Optional<Integer> administrate(KeycloakServer node, String method, String path, Object body) {
        try {
            Exchange exchange = as(node, ADMINISTRATOR).exchange(method, path, body, Map.of());
            return Optional.of(exchange.status());
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private Api as(KeycloakServer node, String user) {
        return Api.bearer(node, tokens.get(user));
    }
}
