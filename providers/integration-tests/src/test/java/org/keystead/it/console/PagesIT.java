package org.keystead.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.keystead.it.browser.Looks;
import org.keystead.it.server.TestRealm;

/**
 * Every page of ours, in light and dark, wide and narrow, from left to right and from right to
 * left, with everything of each kind on it; its pictures are kept.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {

    private static final int WIDE = 1280;
    private static final int PHONE = 390;

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
            String base = realm.path("/account/organizations");
            String inside = base + "/" + acme;
            assertThat(
                            faults(
                                    OurPages.of(console),
                                    "account",
                                    inside,
                                    List.of(
                                            base,
                                            inside,
                                            inside + "/invite",
                                            inside + "/roles/new")))
                    .isEmpty();
            assertThat(asked).allMatch(url -> url.startsWith(realm.server().url()));
        }
    }

    @Test
    void nothingHindersPeopleInTheAdminConsole() {
        try (AdminConsole console = AdminConsole.of(realm)) {
            Set<String> asked = asked(console.page());
            console.login("root").access("attention");
            String tab = "/%s/organizations/%s/access".formatted(realm.name(), acme);
            String pages = "/%s/organization-access".formatted(realm.name());
            assertThat(
                            faults(
                                    OurPages.of(console),
                                    "admin",
                                    "/" + realm.name() + "/organization",
                                    List.of(
                                            pages + "/playground",
                                            tab + "/people",
                                            tab + "/invite",
                                            tab + "/roles/new")))
                    .isEmpty();
            assertThat(asked).allMatch(url -> url.startsWith(realm.server().url()));
        }
    }

    private static Set<String> asked(Page page) {
        Set<String> asked = new LinkedHashSet<>();
        page.onRequest(request -> asked.add(request.url()));
        return asked;
    }

    /** What hinders on all pages to which links lead, each with the page. */
    private static List<String> faults(
            OurPages pages, String console, String base, List<String> starts) {
        List<String> faults = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>(starts);
        Deque<String> waiting = new ArrayDeque<>(starts);
        while (!waiting.isEmpty()) {
            String path = waiting.remove();
            pages.open(path);
            pages.links(base).stream().filter(known::add).forEach(waiting::add);
            String name = console + path.substring(path.lastIndexOf('/', base.length() - 1));
            look(pages).forEach(fault -> faults.add(path + " " + fault));
            keep(pages.page(), "page-" + name.replaceAll("[^a-z]+", "-") + known.size());
        }
        assertThat(known).hasSizeGreaterThan(12);
        return faults;
    }

    private static List<String> look(OurPages pages) {
        List<String> faults = new ArrayList<>();
        Page page = pages.page();
        show(page, WIDE, ColorScheme.LIGHT);
        faults.addAll(Looks.faults(page));
        faults.addAll(pages.unreachable());
        pages.tooWide().forEach(each -> faults.add("wide: " + each));
        turn(page, "rtl");
        pages.tooWide().forEach(each -> faults.add("from right to left: " + each));
        show(page, PHONE, ColorScheme.DARK);
        pages.tooWide().forEach(each -> faults.add("narrow, from right to left: " + each));
        turn(page, "ltr");
        pages.tooWide().forEach(each -> faults.add("narrow: " + each));
        faults.addAll(Looks.faults(page));
        if (page.locator("#injected").count() > 0) {
            faults.add("data became markup");
        }
        return faults;
    }

    private static void keep(Page page, String name) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {WIDE, PHONE}) {
                show(page, width, scheme);
                Looks.keep(
                        page, "%s-%s-%d".formatted(name, scheme, width).toLowerCase(Locale.ROOT));
            }
        }
        show(page, WIDE, ColorScheme.LIGHT);
    }

    private static void show(Page page, int width, ColorScheme scheme) {
        page.setViewportSize(width, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    private static void turn(Page page, String direction) {
        page.evaluate("direction => { document.documentElement.dir = direction; }", direction);
    }
}
