package org.keystead.it.console;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages of ours in one window of a console, opened by their paths. */
final class OurPages {

    private static final Locator.WaitForOptions SHOWN_OR_EMPTY =
            new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);

    private static final String ROOTS =
            ":is(keystead-organizations, #keystead-tab-content, #keystead-part)";

    /** Nothing is asked for and nothing turns for some frames. */
    private static final String SETTLED =
            "async () => { for (let quiet = 0, all = 0; quiet < 5; all++) {"
                    + " if (all > 3600) throw new Error('the page does not come to rest');"
                    + " await new Promise(requestAnimationFrame);"
                    + " quiet = window.asked || document.querySelector('.pf-v5-c-spinner')"
                    + " ? 0 : quiet + 1; } }";

    /** Numbers the buttons that do something to what the page is about, and describes them. */
    private static final String BUTTONS =
            "roots => [...document.querySelectorAll(roots + ' button')].filter(button =>"
                    + " button.checkVisibility() && !button.closest('.pf-v5-c-pagination,"
                    + " .pf-v5-c-search-input, .pf-v5-c-table__toggle, .pf-v5-c-tabs'))"
                    + ".map((button, index) => { button.dataset.walked = index; return ["
                    + " button.closest('tr')?.querySelector('td')?.innerText ?? '',"
                    + " button.innerText.trim() || button.ariaLabel,"
                    + " button.disabled || button.ariaDisabled === 'true' ? 'locked' : 'open'];})";

    private static final String LINKS =
            "([roots, base]) => [...document.querySelectorAll(roots + ' a,"
                    + " a[data-testid^=keystead-tab-]')]"
                    + ".map(link => link.hash.startsWith('#/') ? link.hash.slice(1)"
                    + " : link.pathname).map(path => path.replace(/[/]$/, ''))"
                    + ".filter(path => path.startsWith(base))";

    private static final String VALUES =
            "() => [...document.querySelectorAll('input, select, textarea')]"
                    + ".map(field => field.id + '=' + (field.type === 'checkbox'"
                    + " ? field.checked : field.value))";

    /** What people enter where something is required; an alias elsewhere. */
    private static final Map<String, String> ENTERED =
            Map.of("keystead-addresses", "new@example.org", "keystead-member", "mona");

    private final Page page;
    private final boolean hashed;

    private OurPages(Page page, boolean hashed) {
        this.page = page;
        this.hashed = hashed;
        page.evaluate(
                "() => { const real = window.fetch; window.asked = 0;"
                        + " window.fetch = (...all) => { window.asked++;"
                        + " return real(...all).finally(() => window.asked--); }; }");
    }

    static OurPages of(AccountConsole console) {
        return new OurPages(console.page(), false);
    }

    static OurPages of(AdminConsole console) {
        return new OurPages(console.page(), true);
    }

    Page page() {
        return page;
    }

    /** Opens a page as if it had not been open, without loading the console anew. */
    void open(String path) {
        go(besides(path));
        page.locator(ROOTS).first().waitFor(SHOWN_OR_EMPTY);
        settle();
        go(path);
        settle();
    }

    /** The path of a page that shows nothing, beside that one. */
    private static String besides(String path) {
        String around = "(/access|/organization-access|/account/organizations/[^/]+)(/.*)?$";
        String empty = path.replaceFirst(around, "$1/-");
        return empty.equals(path) ? path + "/-" : empty;
    }

    private void go(String path) {
        page.evaluate(
                hashed
                        ? "path => { location.hash = path; }"
                        : "path => { history.pushState(null, '', path);"
                                + " dispatchEvent(new PopStateEvent('popstate')); }",
                path);
    }

    void settle() {
        page.evaluate(SETTLED);
    }

    String path() {
        return (String) page.evaluate(hashed ? "location.hash.slice(1)" : "location.pathname");
    }

    /** The paths below this one to which links of the page lead. */
    @SuppressWarnings("unchecked")
    List<String> links(String base) {
        return (List<String>) page.evaluate(LINKS, List.of(ROOTS, base));
    }

    /** The buttons of the page, each with whether it does anything. */
    Map<Button, Boolean> buttons() {
        Map<Button, Boolean> buttons = new LinkedHashMap<>();
        for (Object found : (List<?>) page.evaluate(BUTTONS, ROOTS)) {
            List<?> row = (List<?>) found;
            Button button = new Button((String) row.get(0), (String) row.get(1));
            buttons.put(button, row.get(2).equals("open"));
        }
        return buttons;
    }

    /** The one that {@link #buttons} told last. */
    Locator locate(Button button) {
        int index = List.copyOf(buttons().keySet()).indexOf(button);
        return page.locator("[data-walked='%d']".formatted(index));
    }

    /** Enters what is required, and changes a level where levels are given. */
    void enter() {
        enter(page.locator(ROOTS));
        Locator levels = page.locator(ROOTS + " [data-testid^=keystead-section-] select:enabled");
        if (levels.count() > 0) {
            Locator level = levels.first();
            level.selectOption(level.inputValue().equals("read") ? "none" : "read");
        }
        settle();
    }

    private void enter(Locator within) {
        for (Locator field : within.locator("[required]:enabled").all()) {
            if (field.inputValue().isEmpty()) {
                field.fill(ENTERED.getOrDefault(field.getAttribute("id"), "something-new"));
            }
        }
    }

    Locator dialog() {
        return page.locator(".pf-v5-c-modal-box");
    }

    /** Enters what the dialog that is open asks for, and gives the button that does it. */
    Locator enterIntoDialog() {
        enter(dialog());
        for (Locator box : dialog().locator("[type=checkbox]:enabled:not(:checked)").all()) {
            box.check();
        }
        return dialog().locator(".pf-v5-c-modal-box__footer button").first();
    }

    /** What stands in all fields. */
    @SuppressWarnings("unchecked")
    List<String> values() {
        return (List<String>) page.evaluate(VALUES);
    }
}
