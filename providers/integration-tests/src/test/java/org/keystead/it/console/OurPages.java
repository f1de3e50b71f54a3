package org.keystead.it.console;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages of ours in one window of a console, opened by their paths. */
final class OurPages {

    static final String DIALOG = ".pf-v5-c-modal-box";

    private static final Locator.WaitForOptions ATTACHED =
            new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    private static final Locator.WaitForOptions DETACHED =
            new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

    /** What all of ours is below. */
    static final String ROOTS =
            ":is(keystead-organizations, keystead-api-keys, keystead-security,"
                    + " #keystead-tab-content, .keystead-part)";

    /** Counts what is asked for and has not wholly arrived. */
    private static final String COUNT =
            "() => { const real = window.fetch; window.asked = 0; window.fetch = async (...all) =>"
                    + " { window.asked++; try { const answer = await real(...all);"
                    + " await answer.clone().arrayBuffer(); return answer; }"
                    + " finally { window.asked--; } }; }";

    /** Nothing is asked for and nothing turns, and what has come is shown. */
    private static final String SETTLED =
            "async millis => { const end = performance.now() + millis; for (let quiet = 0;"
                    + " quiet < 5;) { if (performance.now() > end)"
                    + " throw new Error('the page does not come to rest');"
                    + " await new Promise(later => setTimeout(later));"
                    + " quiet = window.asked || document.querySelector('.pf-v5-c-spinner')"
                    + " ? 0 : quiet + 1; } }";

    /** So that what comes is told from it; the last of it belongs to the page alone. */
    private static final String MARK_OLD =
            "roots => { const old = [...document.querySelectorAll(roots + ' *')];"
                    + " document.querySelectorAll('[data-last]').forEach(each =>"
                    + " { delete each.dataset.last; });"
                    + " old.forEach(each => { each.dataset.old = ''; });"
                    + " if (old.length) old[old.length - 1].dataset.last = ''; }";

    /** Numbers the buttons that do something to what the page is about, and describes them. */
    private static final String BUTTONS =
            "roots => [...document.querySelectorAll(roots + ' button')].filter(button =>"
                    + " button.checkVisibility() && !button.closest('.pf-v5-c-pagination,"
                    + " .pf-v5-c-search-input, .pf-v5-c-table__toggle, .pf-v5-c-tabs'))"
                    + ".map((button, index) => { button.dataset.walked = index; return ["
                    + " button.closest('tr')?.querySelector('td')?.innerText ?? '',"
                    + " button.innerText.trim() || button.ariaLabel,"
                    + " button.disabled || button.ariaDisabled === 'true' ? 'locked' : 'open'];})";

    /** As a browser does when somebody chooses another option that they may. */
    private static final String CHOOSE_ANOTHER =
            "list => { const other = [...list.options].find(each => !each.disabled"
                    + " && !each.selected); if (!other) return; other.selected = true;"
                    + " list.dispatchEvent(new Event('change', { bubbles: true })); }";

    /** The paths to which links of ours lead, less those to Keycloak's own pages. */
    private static final String LINKS =
            "roots => [...document.querySelectorAll(roots + ' a,"
                    + " a[data-testid^=keystead-tab-]')]"
                    + ".map(link => link.hash.startsWith('#/') ? link.hash.slice(1)"
                    + " : link.pathname).map(path => path.replace(/[/]$/, ''))"
                    + ".filter(path => /[/](account[/](organizations|api-keys)"
                    + "|organization-access|organizations[/][^/]+[/]access)([/]|$)/.test(path))";

    private static final String VALUES =
            "() => [...document.querySelectorAll('input, select, textarea')]"
                    + ".map(field => field.id + '=' + (field.type === 'checkbox'"
                    + " ? field.checked : field.value))";

    /** What people enter where something is required; an alias elsewhere. */
    private static final Map<String, String> ENTERED =
            Map.of(
                    "keystead-addresses", "new@example.org",
                    "keystead-member", "mona",
                    "keystead-organization", "acme",
                    "keystead-user", "maria");

    private static final int PATIENCE_MILLIS = 15_000;

    private final Page page;
    private final boolean hashed;

    private OurPages(Page page, boolean hashed) {
        this.page = page;
        this.hashed = hashed;
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.evaluate(COUNT);
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
        page.evaluate(MARK_OLD, ROOTS);
        go(besides(path));
        page.locator("[data-last]").waitFor(DETACHED);
        page.evaluate(MARK_OLD, ROOTS);
        go(path);
        page.locator(ROOTS + " :not([data-old])").first().waitFor(ATTACHED);
        settle();
    }

    /** The path of a page that shows nothing of ours, near that one. */
    private static String besides(String path) {
        String empty =
                path.replaceFirst(
                        "(/access|/organization-access|/account/organizations/[^/]+)(/.*)?$",
                        "$1/-");
        return empty.equals(path)
                ? path.replaceFirst("/account/.*", "/account/applications")
                : empty;
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
        page.evaluate(SETTLED, PATIENCE_MILLIS);
    }

    String path() {
        return (String) page.evaluate(hashed ? "location.hash.slice(1)" : "location.pathname");
    }

    /** The paths of ours to which links of the page lead. */
    @SuppressWarnings("unchecked")
    List<String> links() {
        return (List<String>) page.evaluate(LINKS, ROOTS);
    }

    /** The buttons of the page, each with whether it does anything. */
    Map<Button, Boolean> buttons() {
        Map<Button, Boolean> buttons = new LinkedHashMap<>();
        for (List<String> each : marked()) {
            buttons.putIfAbsent(button(each), each.get(2).equals("open"));
        }
        return buttons;
    }

    /** The first of those that {@link #buttons} tells. */
    Locator locate(Button button) {
        List<Button> all = marked().stream().map(OurPages::button).toList();
        return page.locator("[data-walked='%d']".formatted(all.indexOf(button)));
    }

    @SuppressWarnings("unchecked")
    private List<List<String>> marked() {
        return (List<List<String>>) page.evaluate(BUTTONS, ROOTS);
    }

    private static Button button(List<String> marked) {
        return new Button(marked.get(0), marked.get(1));
    }

    /** Enters what is required, and changes a level where levels are given. */
    void enter() {
        enter(page.locator(ROOTS));
        Locator levels = page.locator(ROOTS + " [data-testid^=keystead-section-] select:enabled");
        if (levels.count() > 0) {
            levels.first().evaluate(CHOOSE_ANOTHER);
        }
        settle();
    }

    private void enter(Locator within) {
        for (Locator field : within.locator(":is([required], #keystead-user):enabled").all()) {
            if (field.inputValue().isEmpty()) {
                String entered = ENTERED.getOrDefault(field.getAttribute("id"), "something-new");
                field.fill(entered);
                looked(field, entered);
            }
        }
    }

    /** Waits until the server has looked for what is entered, where it does. */
    private void looked(Locator field, String entered) {
        String list = field.getAttribute("list");
        if (list != null) {
            page.locator(
                            "#%s option[value='%s'], #%s-problem :text-matches('.')"
                                    .formatted(list, entered, field.getAttribute("id")))
                    .first()
                    .waitFor(ATTACHED);
        }
    }

    Locator dialog() {
        return page.locator(DIALOG);
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
