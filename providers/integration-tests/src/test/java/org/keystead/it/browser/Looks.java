package org.keystead.it.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** How a page looks, kept as a picture, and what hinders people in using it. */
public final class Looks {

    /** Whether there is somebody to look at pictures, which take longer than what is asked. */
    public static final boolean KEPT = Boolean.getBoolean("keystead.pictures");

    private Looks() {}

    /** Keeps a picture of the whole page in {@code target/screenshots}, where any are kept. */
    public static void keep(Page page, String name) {
        if (!KEPT) {
            return;
        }
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(
                                Path.of(
                                        System.getProperty("keystead.screenshots"),
                                        name + ".png")));
    }

    /** What axe finds wrong with the page, less what is Keycloak's own; a line each. */
    public static List<String> faults(Page page) {
        return faults(
                axe(page)
                        // its label names another element in every Keycloak theme
                        .exclude("#kc-attempted-username"));
    }

    /** What axe finds wrong within an element; a line each. */
    public static List<String> faults(Page page, String within) {
        return faults(axe(page).include(within));
    }

    /** In the page alone, for its frames are of its own site; nobody asks for what is well. */
    private static AxeBuilder axe(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).setLegacyMode(true);
    }

    private static List<String> faults(AxeBuilder axe) {
        return axe.analyze().getViolations().stream().map(Looks::describe).toList();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().get(0).getHtml();
    }
}
