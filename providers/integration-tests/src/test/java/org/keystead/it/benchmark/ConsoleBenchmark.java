package org.keystead.it.benchmark;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keystead.it.console.AccountConsole;
import org.keystead.it.console.ConsoleRealm;
import org.keystead.it.server.TestRealm;

/**
 * What the browser itself takes for pages about a big organization with a catalogue of a hundred
 * sections, beside those about a small one: from the click to the paint, less the wait for the
 * server.
 */
class ConsoleBenchmark {

    private static final int MEMBERS = Integer.getInteger("keystead.benchmark.members", 10_000);
    private static final int FEW = 200;
    private static final int ROUNDS = 5;

    /**
     * Seconds from a click until something is painted, less those in which an answer was awaited.
     */
    private static final String OWN =
            "(button, shown) => new Promise(resolve => {"
                    + " performance.clearResourceTimings(); const start = performance.now();"
                    + " const done = () => { watch.disconnect(); requestAnimationFrame(() =>"
                    + " requestAnimationFrame(() => { const end = performance.now();"
                    + " const waits = performance.getEntriesByType('resource')"
                    + ".map(each => [Math.max(each.startTime, start), each.responseEnd])"
                    + ".filter(([from, to]) => to > from).sort(([a], [b]) => a - b);"
                    + " let waited = 0, until = start; for (const [from, to] of waits)"
                    + " { if (to > until) { waited += to - Math.max(from, until); until = to; } }"
                    + " resolve((end - start - waited) / 1000); })); };"
                    + " const look = () => document.querySelector(shown) && done();"
                    + " const watch = new MutationObserver(look);"
                    + " watch.observe(document, { childList: true, subtree: true,"
                    + " attributes: true }); button.click(); })";

    @Test
    void pages() {
        TestRealm realm = ConsoleRealm.crowded(FEW, MEMBERS);
        try (AccountConsole console = AccountConsole.of(realm)) {
            console.login("anna");
            Map<String, Double> many = medians(console, "many");
            Map<String, Double> few = medians(console, "few");
            Report report = new Report("own time of", MEMBERS + " members", FEW + " members");
            many.forEach((page, seconds) -> report.row(page, seconds, few.get(page)));
        } finally {
            realm.delete();
        }
    }

    /** Of each page that is opened again and again. */
    private static Map<String, Double> medians(AccountConsole console, String organization) {
        Map<String, List<Double>> seconds = new LinkedHashMap<>();
        for (int i = 0; i < ROUNDS; i++) {
            console.organization(organization);
            opened(console.page())
                    .forEach(
                            (page, each) ->
                                    seconds.computeIfAbsent(page, key -> new ArrayList<>())
                                            .add(each));
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        seconds.forEach(
                (page, all) -> medians.put(page, all.stream().sorted().toList().get(ROUNDS / 2)));
        return medians;
    }

    private static Map<String, Double> opened(Page page) {
        Map<String, Double> seconds = new LinkedHashMap<>();
        Locator people = page.getByTestId("keystead-tab-people");
        seconds.put("the list of people", own(people, "tbody a[href*='/people/']"));
        page.evaluate("document.querySelectorAll('tbody a').forEach(a => { a.title = 'old'; })");
        Locator next = page.getByLabel("Go to next page").first();
        seconds.put("its next page", own(next, "tbody a:not([title=old])"));
        Locator person = page.locator("tbody a").first();
        seconds.put("a person", own(person, "[data-testid=keystead-section-section-99]"));
        return seconds;
    }

    private static double own(Locator button, String shown) {
        return ((Number) button.evaluate(OWN, shown)).doubleValue();
    }
}
