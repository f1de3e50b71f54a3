package org.keystead.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Api;
import org.keystead.it.server.Probe;
import org.keystead.it.server.TestRealm;

/** Pages about many members and sections ask for as much as pages about few. */
class CrowdInConsoleIT {

    private static final int FEW = 20;
    private static final int MANY = 300;
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static TestRealm realm;
    private AccountConsole console;

    @BeforeAll
    static void realm() {
        realm = ConsoleRealm.crowded(FEW, MANY);
    }

    @AfterAll
    static void delete() {
        realm.delete();
    }

    @BeforeEach
    void open() {
        console = AccountConsole.of(realm);
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void eachPageAsksTheSameOfTheServerAboutManyAsAboutFew() {
        console.login("anna");
        Map<String, List<String>> few = requests("few");
        Map<String, List<String>> many = requests("many");

        few.forEach((page, asked) -> assertThat(asked).as(page).isNotEmpty());
        assertThat(generally(many)).isEqualTo(generally(few));
        Api anna = realm.as("anna");
        few.forEach(
                (page, asked) -> {
                    for (int i = 0; i < asked.size(); i++) {
                        assertThat(statements(anna, many.get(page).get(i)))
                                .as(page + ": " + asked.get(i))
                                .isEqualTo(statements(anna, asked.get(i)));
                    }
                });
    }

    @Test
    void serverSearchesAndPages() {
        console.login("anna").organization("many");
        console.tab("people");
        console.link("anna Test").waitFor();
        List<String> turned =
                asked(
                        () -> {
                            console.page().getByLabel("Go to next page").first().click();
                            console.link("member-118").waitFor();
                        });
        assertThat(turned).hasSize(1).allMatch(url -> url.contains("first=20&max=21"));
        List<String> found =
                asked(
                        () -> {
                            console.page().getByPlaceholder("Find by name").fill("member-299");
                            console.link("member-299").waitFor();
                        });
        assertThat(found).hasSize(1).allMatch(url -> url.contains("search=member-299"));
    }

    @Test
    void personIsShownWithAHundredSections() {
        console.login("anna").organization("many");
        console.tab("people");
        console.link("member-0").click();
        console.section("section-99").waitFor();
        assertThat(console.page().locator("[data-testid^=keystead-section-]")).hasCount(100);
    }

    /** What each page asks for when it is opened, in the order of the addresses. */
    private Map<String, List<String>> requests(String organization) {
        Map<String, List<String>> requests = new LinkedHashMap<>();
        console.navigate("Organizations");
        console.link("few").waitFor();
        requests.put("overview", asked(() -> opened(organization)));
        for (String tab : List.of("projects", "roles", "approvals", "history", "people")) {
            requests.put(tab, asked(() -> shown(tab)));
        }
        requests.put(
                "reach",
                asked(
                        () -> {
                            console.tab("reach");
                            console.link("anna Test").waitFor();
                            offered("keystead-where");
                        }));
        shown("people");
        requests.put(
                "person",
                asked(
                        () -> {
                            console.link("member-1").click();
                            console.section("section-99").waitFor();
                            offered("keystead-scope");
                        }));
        requests.put(
                "view as",
                asked(
                        () -> {
                            console.page().getByTestId("keystead-to-view-as").click();
                            console.page().getByTestId("keystead-mine-section-99").waitFor();
                            offered("keystead-view-where");
                        }));
        return requests;
    }

    private void opened(String organization) {
        console.link(organization).click();
        console.page().getByTestId("keystead-mine-section-99").waitFor();
        offered("keystead-mine-where");
    }

    /** Waits until the server has found projects for a field. */
    private void offered(String field) {
        console.page()
                .locator("#" + field + "-found option")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    private void shown(String tab) {
        console.tab(tab);
        switch (tab) {
            case "projects" -> console.page().getByText("prod").first().waitFor();
            case "roles" -> console.link("Account owner").waitFor();
            case "approvals" ->
                    console.page().getByText("No owner allows the support desk").waitFor();
            case "history" -> console.page().getByText("Project: added").first().waitFor();
            default -> {
                console.link("member-1").waitFor();
                console.page().getByText("Nobody is invited at the moment.").waitFor();
            }
        }
    }

    /** The addresses that are read meanwhile, once no request is under way any more. */
    private List<String> asked(Runnable work) {
        List<String> asked = new ArrayList<>();
        Set<Request> open = new HashSet<>();
        Consumer<Request> begun =
                request -> {
                    open.add(request);
                    note(request, asked);
                };
        Consumer<Request> ended = open::remove;
        console.page().onRequest(begun);
        console.page().onRequestFinished(ended);
        console.page().onRequestFailed(ended);
        work.run();
        console.page().waitForCondition(open::isEmpty);
        console.page().offRequest(begun);
        console.page().offRequestFinished(ended);
        console.page().offRequestFailed(ended);
        return asked.stream().sorted().toList();
    }

    private static void note(Request request, List<String> asked) {
        String path = request.url().substring(realm.server().url().length());
        boolean ours = path.contains("/organization-access/") || path.contains("/section-perm");
        if (ours && request.method().equals("GET")) {
            asked.add(path);
        }
    }

    private static Map<String, List<String>> generally(Map<String, List<String>> requests) {
        Map<String, List<String>> general = new LinkedHashMap<>();
        requests.forEach(
                (page, asked) ->
                        general.put(
                                page,
                                asked.stream()
                                        .map(path -> path.replaceAll(ID, "*"))
                                        .sorted()
                                        .toList()));
        return general;
    }

    /** Measured when nobody's account is in a cache, and the organization is. */
    private static long statements(Api anna, String path) {
        anna.get(path).expect(200);
        realm.admin().post(realm.adminPath("/clear-user-cache"), null).expect(204);
        Probe probe = new Probe(realm.admin());
        long start = probe.statements();
        long own = probe.statements() - start;
        long before = probe.statements();
        anna.get(path).expect(200);
        return probe.statements() - before - own;
    }
}
