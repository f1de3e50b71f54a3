package org.keystead.it.console;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.keystead.it.browser.Looks;

/**
 * What hinders people on a page of ours, however they look at it and whatever they have. It is
 * looked at in light and dark, wide and narrow, and its pictures are kept.
 *
 * @param name that of the pictures
 */
record Obstacles(OurPages pages, String name) {

    private static final int WIDE = 1280;
    private static final int PHONE = 390;
    private static final int HEIGHT = 900;

    /** The parts of the page that are, with what stands out; Keycloak's own header is as well. */
    private static final String TOO_WIDE =
            "() => [...document.querySelectorAll('[class^=pf-v5-c-page__main]')]"
                    + ".filter(part => part.scrollWidth > part.clientWidth + 1)"
                    + ".map(part => part.className + ' is ' + part.scrollWidth"
                    + " + ' wide, not ' + part.clientWidth + ': '"
                    + " + [...part.querySelectorAll('*')].filter(each => {"
                    + " const { left, right } = each.getBoundingClientRect();"
                    + " return left < -1 || right > innerWidth + 1; })"
                    + ".slice(-3).map(each => each.outerHTML.slice(0, 100)).join())";

    /** Which page this is, where there are more tabs than the window is wide. */
    private static final String TAB_OUT_OF_SIGHT =
            "async () => { const all = () => [...document.querySelectorAll("
                    + "'.pf-m-current > [data-testid^=keystead-tab-]')]"
                    + ".filter(tab => { const { left, right } = tab.getBoundingClientRect();"
                    + " const list = tab.closest('ul').getBoundingClientRect();"
                    + " return left < list.left - 1 || right > list.right + 1; })"
                    + ".map(tab => 'out of sight: the tab ' + tab.innerText);"
                    + " for (let frame = 0; frame < 100 && all().length; frame++)"
                    + " await new Promise(requestAnimationFrame); return all(); }";

    private static final String MARK_USABLE =
            "roots => { const all = [...document.querySelectorAll(roots + ' :is(a[href], button,"
                    + " input, select, textarea)')].filter(each => !each.disabled"
                    + " && each.checkVisibility()); all.forEach(each =>"
                    + " each.dataset.unreached = 'true');"
                    + " document.addEventListener('focusin', ({target}) =>"
                    + " { delete target.dataset.unreached; });"
                    + " document.activeElement.blur(); all[0]?.focus(); return all.length; }";

    private static final String MARKED =
            "() => { document.activeElement.blur();"
                    + " return [...document.querySelectorAll('[data-unreached]')]"
                    + ".map(each => 'no key leads to ' + each.outerHTML.slice(0, 200)); }";

    /** How high a window has to be to show all that a console's frame has in it. */
    private static final String WHOLE =
            "() => { const main = document.querySelector('.pf-v5-c-page__main');"
                    + " return innerHeight + main.scrollHeight - main.clientHeight; }";

    /** Everything on the page that is open, a line each. */
    List<String> all() {
        List<String> all = new ArrayList<>();
        scheme(ColorScheme.LIGHT);
        all.addAll(Looks.faults(pages.page(), OurPages.ROOTS));
        all.addAll(unreachable());
        all.addAll(tooWide("wide"));
        keep(WIDE);
        resize(PHONE);
        all.addAll(tabsOutOfSight());
        all.addAll(tooWide("narrow"));
        all.addAll(Looks.faults(pages.page(), OurPages.ROOTS));
        keep(PHONE);
        resize(WIDE);
        if (pages.page().locator("#injected").count() > 0) {
            all.add("data became markup");
        }
        return all;
    }

    /** What does not fit into the window, from left to right and from right to left. */
    private List<String> tooWide(String how) {
        List<String> found = new ArrayList<>();
        for (String direction : List.of("rtl", "ltr")) {
            pages.page().evaluate("to => { document.documentElement.dir = to; }", direction);
            pages.settle();
            for (Object each : (List<?>) pages.page().evaluate(TOO_WIDE)) {
                found.add(how + ", " + direction + ": " + each);
            }
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private List<String> tabsOutOfSight() {
        return (List<String>) pages.page().evaluate(TAB_OUT_OF_SIGHT);
    }

    /** What can be used and is not reached by going from key to key. */
    @SuppressWarnings("unchecked")
    private List<String> unreachable() {
        int all = (int) pages.page().evaluate(MARK_USABLE, OurPages.ROOTS);
        // a date takes more keys than one
        for (int i = 0; i < all + 5; i++) {
            pages.page().keyboard().press("Tab");
        }
        return (List<String>) pages.page().evaluate(MARKED);
    }

    /** Leaves it dark. */
    private void keep(int width) {
        if (!Looks.KEPT) {
            scheme(ColorScheme.DARK);
            return;
        }
        int height = (int) pages.page().evaluate(WHOLE);
        pages.page().setViewportSize(width, Math.max(HEIGHT, height));
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            scheme(scheme);
            Looks.keep(
                    pages.page(),
                    "page-%s-%s-%d".formatted(name, scheme, width).toLowerCase(Locale.ROOT));
        }
    }

    private void scheme(ColorScheme scheme) {
        pages.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    /** Waits until Keycloak's frame has noticed. */
    private void resize(int width) {
        pages.page().setViewportSize(width, HEIGHT);
        String state = width == WIDE ? "expanded" : "collapsed";
        pages.page().waitForSelector(".pf-v5-c-page__sidebar.pf-m-" + state);
    }
}
