package org.keystead.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.TestRealm;

/**
 * Every button of our pages, as those find it who see all of them: what it asks for is refused to
 * everybody to whom a page hides or locks it, and its failures are told and lose nothing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActionsIT {

    private static final String[] FORBIDDEN = {
        "You may not do this.",
        "You do not have the right",
        "Users do not found organizations here."
    };

    private TestRealm realm;
    private String acme;
    private List<Action> owners;
    private List<Action> administrators;
    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    void walk() {
        realm = ActionRealm.create();
        acme = realm.organization("acme");
        try (AccountConsole console = AccountConsole.of(realm)) {
            console.login("maria").navigate("Organizations");
            console.link("acme").waitFor();
            String base = realm.path("/account");
            String list = base + "/organizations";
            ActionWalk walk =
                    ActionWalk.from(
                            OurPages.of(console),
                            List.of(list, list + "/" + acme, base + "/api-keys"));
            owners = walk.actions();
            faults.addAll(walk.faults());
        }
        try (AdminConsole console = AdminConsole.of(realm)) {
            console.login("root").access("attention");
            ActionWalk walk =
                    ActionWalk.from(
                            OurPages.of(console),
                            List.of(tabs() + "/people", realmPages() + "/playground"));
            administrators = walk.actions();
            faults.addAll(walk.faults());
        }
    }

    @AfterAll
    void delete() {
        realm.delete();
    }

    @Test
    void everythingThatTheSourcesCanAskForIsMet() throws IOException {
        assertThat(Sources.changes())
                .hasSizeGreaterThan(15)
                .allSatisfy(
                        change ->
                                assertThat(all()).anyMatch(each -> Sources.matches(change, each)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"adam", "vera", "mona"})
    void whatIsHiddenFromAMemberIsRefused(String member) {
        try (AccountConsole console = AccountConsole.of(realm)) {
            console.login(member).navigate("Organizations");
            console.link("acme").waitFor();
            List<Action> hidden = hidden(OurPages.of(console), owners);
            assertThat(hidden).as("hidden from " + member).isNotEmpty();
            refused(member, hidden);
        }
    }

    @Test
    void whatIsHiddenFromAnAdministratorWhoOnlyViewsIsRefused() {
        try (AdminConsole console = AdminConsole.of(realm)) {
            console.login("viewer").access("attention");
            List<Action> hidden = hidden(OurPages.of(console), administrators);
            assertThat(hidden).hasSameSizeAs(administrators);
            refused("viewer", hidden);
        }
    }

    /** Who is neither a member nor an administrator sees no page at all. */
    @Test
    void strangersAreRefusedEverythingInTheOrganization() {
        refused(
                "stranger",
                Stream.concat(
                                owners.stream().filter(each -> each.page().contains(acme)),
                                administrators.stream())
                        .toList());
    }

    @Test
    void everyTroubleOfEveryActionIsToldAndLosesNothing() {
        assertThat(all())
                .allSatisfy(
                        action -> {
                            assertThat(action.lost()).as(action.toString()).isEmpty();
                            List<String> told = action.told();
                            assertThat(told).as(action.toString()).hasSize(4);
                            assertThat(told.get(0)).contains("The server could not be reached.");
                            assertThat(told.get(1)).contains("The server could not do it.");
                            assertThat(told.get(2)).contains("It does not go together");
                            assertThat(told.get(3)).containsAnyOf(FORBIDDEN);
                        });
    }

    @Test
    void nothingHindersPeopleInTheDialogs() {
        assertThat(faults).isEmpty();
    }

    private List<Action> all() {
        return Stream.concat(owners.stream(), administrators.stream()).toList();
    }

    /** Of these, what somebody is not offered on the page where others are. */
    private static List<Action> hidden(OurPages pages, List<Action> actions) {
        Map<String, Map<Button, Boolean>> offered = new HashMap<>();
        return actions.stream()
                .filter(
                        action ->
                                !offered.computeIfAbsent(
                                                action.page(), path -> offered(pages, path))
                                        .getOrDefault(action.button(), false))
                .toList();
    }

    private static Map<Button, Boolean> offered(OurPages pages, String path) {
        pages.open(path);
        pages.enter();
        return pages.buttons();
    }

    /** The requests of the hidden buttons with that caller's own token, which change nothing. */
    private void refused(String caller, List<Action> hidden) {
        String before = everything();
        Api api = realm.as(caller);
        for (Action action : hidden) {
            Object body = action.body().isEmpty() ? null : action.body();
            Answer answer = api.send(action.method(), action.path(), body, Map.of());
            assertThat(answer.status()).as(caller + ", " + action + answer.text()).isIn(403, 404);
        }
        assertThat(everything()).isEqualTo(before);
    }

    private String everything() {
        return realm.admin().get(realm.access("/export")).expect(200).text();
    }

    private String tabs() {
        return "/%s/organizations/%s/access".formatted(realm.name(), acme);
    }

    private String realmPages() {
        return "/%s/organization-access".formatted(realm.name());
    }
}
