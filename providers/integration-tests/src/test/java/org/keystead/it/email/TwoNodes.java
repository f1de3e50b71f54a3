package org.keystead.it.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.keystead.it.email.SecuredRealm.User;
import org.keystead.it.server.Api;
import org.keystead.it.server.KeycloakServer;
import org.keystead.it.server.Nodes;
import org.keystead.it.server.Postgres;
import org.keystead.it.server.Probe;
import org.keystead.it.server.TestRealm;

/** Two Keycloaks on one PostgreSQL, attacked at once; however they share what they store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TwoNodes {

    private static final int TABS = 20;
    private static final int GUESSES_A_TAB = 25;
    private Postgres postgres;
    private KeycloakServer one;
    private KeycloakServer two;
    private SecuredRealm realm;

    @BeforeAll
    void start() {
        Nodes nodes = nodes();
        postgres = nodes.postgres();
        one = nodes.one();
        two = nodes.two();
        realm = SecuredRealm.create(one);
    }

    @Test
    void fiveHundredGuessesFromManyTabsOnBothNodesAreFiveTries() throws Exception {
        realm.change(Map.of("bruteForceProtected", false));
        User user = realm.user();
        Map<String, String> browser = new ConcurrentHashMap<>();
        List<Tab> tabs = tabs(user, browser, TABS);
        Tab last = tab(browser, one, user);
        String right = Mailbox.code(user.email(), 1);
        AtomicInteger guess = new AtomicInteger();
        List<Integer> refused =
                atOnce(
                        tabs,
                        tab -> {
                            for (int i = 0; i < GUESSES_A_TAB; i++) {
                                tab.code(wrong(right, guess.incrementAndGet()));
                                assertThat(tab.isLoggedIn()).isFalse();
                            }
                            return GUESSES_A_TAB;
                        });
        assertThat(refused.stream().mapToInt(Integer::intValue).sum()).isEqualTo(500);
        assertThat(last.code(right).isLoggedIn()).isFalse();
        assertThat(last.asksForCode()).isTrue();
        assertThat(Mailbox.to(user.email())).hasSize(1);
    }

    @Test
    void rightCodeSentManyTimesAtOnceIsTakenOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            User user = realm.user();
            Map<String, String> browser = new ConcurrentHashMap<>();
            List<Tab> tabs = tabs(user, browser, 4);
            String right = Mailbox.code(user.email(), 1);
            List<Boolean> results = atOnce(tabs, tab -> tab.code(right).isLoggedIn());
            assertThat(results.stream().filter(loggedIn -> loggedIn)).hasSize(1);
        }
    }

    @Test
    void codeMailedByOneNodeIsGoodAtTheOtherAndStoredAtNeither() {
        User user = realm.user();
        Tab tab = tab(new ConcurrentHashMap<>(), one, user);
        String code = Mailbox.code(user.email(), 1);
        assertThat(postgres.dump()).contains(user.username()).doesNotContain(code);
        assertThat(tab.at(two.url()).code(code).isLoggedIn()).isTrue();
        assertThat(postgres.dump()).doesNotContain(code);
        assertThat(one.log()).doesNotContain(code);
        assertThat(two.log()).doesNotContain(code);
    }

    @Test
    void invitationsFromBothNodesAtOnceAreTwentyInAnHour() throws Exception {
        Probe first = new Probe(Api.admin(one));
        Probe second = new Probe(Api.admin(two));
        second.clock(first.startAnHour());
        TestRealm inviting = TestRealm.create(one, Map.of("smtpServer", Mailbox.smtp()));
        inviting.preset("four-roles");
        inviting.organization("acme", "anna");
        inviting.grant("acme", "anna", Map.of("role", "admin"));
        String token = inviting.login("anna", "openid").get("access_token").asText();
        String path = inviting.path("/organization-access/organizations/acme/invitations");
        List<Callable<Integer>> requests = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Api anna = Api.bearer(i % 2 == 0 ? one : two, token);
            Map<String, String> request = Map.of("email", i + "@example.org");
            requests.add(() -> anna.post(path, request).status());
        }

        List<Integer> answers = atOnce(requests);
        first.clock(0);
        second.clock(0);

        assertThat(answers).containsOnly(201, 429);
        assertThat(answers.stream().filter(status -> status == 201)).hasSize(20);
    }

    private List<Tab> tabs(User user, Map<String, String> browser, int count) {
        List<Tab> tabs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tabs.add(tab(browser, i % 2 == 0 ? one : two, user));
        }
        return tabs;
    }

    private Tab tab(Map<String, String> browser, KeycloakServer node, User user) {
        Tab tab = new Tab(browser, node.url());
        tab.open(realm.application().loginUrl()).login(user.username());
        assertThat(tab.asksForCode()).isTrue();
        return tab;
    }

    private interface Deed<T> {
        T with(Tab tab);
    }

    /** Does the same in every tab, all starting together. */
    private static <T> List<T> atOnce(List<Tab> tabs, Deed<T> deed) throws Exception {
        return atOnce(tabs.stream().map(tab -> (Callable<T>) () -> deed.with(tab)).toList());
    }

    private static <T> List<T> atOnce(List<Callable<T>> deeds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(deeds.size());
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> deed : deeds) {
                Callable<T> work =
                        () -> {
                            start.await();
                            return deed.call();
                        };
                running.add(threads.submit(work));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> result : running) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static String wrong(String right, int guess) {
        return "%08d".formatted((Integer.parseInt(right) + guess) % 100_000_000);
    }

    /** The nodes, running; whoever subclasses this ends them. */
    abstract Nodes nodes();
}
