package org.keystead.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.keystead.it.server.TestRealm;

/**
 * Every page of ours, in light and dark, wide and narrow, from left to right and from right to
 * left, with everything of each kind on it; its pictures are kept.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {

    private TestRealm realm;
    private String acme;

    @BeforeAll
    void open() {
        realm = ActionRealm.create();
        acme = realm.organization("acme");
    }

    @AfterAll
    void delete() {
        realm.delete();
    }

    @Test
    void nothingHindersPeopleInTheAccountConsole() {
        try (AccountConsole console = AccountConsole.of(realm)) {
            Set<String> asked = asked(console.page());
            console.login("maria").navigate("Organizations");
            console.link("acme").waitFor();
            String base = realm.path("/account");
            String list = base + "/organizations";
            String inside = list + "/" + acme;
            List<String> starts =
                    List.of(
                            list,
                            inside,
                            inside + "/invite",
                            inside + "/people/" + realm.user("mona") + "/view",
                            inside + "/roles/new",
                            base + "/api-keys",
                            base + "/api-keys/new",
                            base + "/account-security/names");
            assertThat(faults(OurPages.of(console), starts)).isEmpty();
            assertThat(asked).allMatch(url -> url.startsWith(realm.server().url()));
        }
    }

    @Test
    void nothingHindersPeopleInTheAdminConsole() {
        try (AdminConsole console = AdminConsole.of(realm)) {
            Set<String> asked = asked(console.page());
            console.login("root").access("attention");
            String base = "/" + realm.name();
            String tab = base + "/organizations/" + acme + "/access";
            String pages = base + "/organization-access";
            List<String> starts =
                    List.of(
                            pages + "/playground",
                            pages + "/catalogue/new-section",
                            pages + "/role-templates/new/template",
                            tab + "/people",
                            tab + "/invite",
                            tab + "/people/" + realm.user("mona") + "/view",
                            tab + "/roles/new");
            assertThat(faults(OurPages.of(console), starts)).isEmpty();
            assertThat(asked).allMatch(url -> url.startsWith(realm.server().url()));
        }
    }

    private static Set<String> asked(Page page) {
        Set<String> asked = new LinkedHashSet<>();
        page.onRequest(request -> asked.add(request.url()));
        return asked;
    }

    /** What hinders on all pages to which links lead, each with the page. */
    private static List<String> faults(OurPages pages, List<String> starts) {
        List<String> faults = new ArrayList<>();
        Trail trail = new Trail(starts);
        int seen = 0;
        for (; trail.goesOn(); seen++) {
            String path = trail.next();
            pages.open(path);
            trail.find(pages.links());
            pages.enter();
            new Obstacles(pages, name(path)).all().forEach(fault -> faults.add(path + " " + fault));
        }
        assertThat(seen).isGreaterThan(15);
        return faults;
    }

    private static String name(String path) {
        String page = path.replaceFirst("(/realms)?/test-[^/]+/", "");
        return Trail.kind(page).replaceAll("[^a-z]+", "-");
    }
}
