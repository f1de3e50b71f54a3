package org.keystead.it.console;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.keystead.it.browser.Looks;

/**
 * Presses every button of our pages that somebody sees, and keeps the request that each leads to
 * from the server. A new button is found by itself; one that does nothing is a fault. Of equal ones
 * in the rows of a list and on the pages of several things, the first is pressed.
 */
final class ActionWalk {

    /** Buttons that ask or change nothing but the page itself. */
    private static final Pattern HARMLESS =
            Pattern.compile("Why|Undo what I changed|Cancel|Ask|Copy.*");

    /** What differs from page to page of the same kind, on which one button does the same. */
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** How requests fail: no answer, then these. */
    private static final List<Integer> ANSWERS = List.of(500, 409, 403);

    private final OurPages pages;
    private final String base;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private final Set<String> pressed = new HashSet<>();
    private final Map<String, Action> actions = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private Request held;
    private int answer;

    private ActionWalk(OurPages pages, String base) {
        this.pages = pages;
        this.base = base;
    }

    /** Walks from these pages to all that links and buttons lead to below a path. */
    static ActionWalk from(OurPages pages, String base, List<String> starts) {
        ActionWalk walk = new ActionWalk(pages, base);
        pages.page().route("**/organization-access/**", walk::hold);
        starts.forEach(walk::find);
        while (!walk.waiting.isEmpty()) {
            walk.walk(walk.waiting.remove());
        }
        pages.page().unroute("**/organization-access/**");
        return walk;
    }

    List<Action> actions() {
        return List.copyOf(actions.values());
    }

    /** What hinders people in the dialogs. */
    List<String> faults() {
        return faults;
    }

    private void find(String path) {
        if (known.add(path)) {
            waiting.add(path);
        }
    }

    private void walk(String path) {
        pages.open(path);
        pages.links(base).forEach(this::find);
        pages.enter();
        pages.buttons()
                .forEach(
                        (button, open) -> {
                            if (open
                                    && pressed.add(
                                            ID.matcher(path).replaceAll("*") + button.name())) {
                                pages.open(path);
                                pages.enter();
                                press(path, button);
                            }
                        });
    }

    private void press(String path, Button button) {
        held = null;
        answer = 0;
        Locator trigger = pages.locate(button);
        List<String> entered = pages.values();
        trigger.click();
        pages.settle();
        if (held == null && pages.dialog().count() > 0) {
            trigger = pages.enterIntoDialog();
            faults.addAll(Looks.faults(pages.page()));
            entered = pages.values();
            trigger.click();
            pages.settle();
        }
        if (held != null) {
            done(path, button, trigger, entered);
        } else if (!pages.path().equals(path)) {
            find(pages.path());
        } else if (!HARMLESS.matcher(button.name()).matches()) {
            throw new AssertionError(path + ": nobody knows what " + button + " does");
        }
    }

    private void done(String path, Button button, Locator trigger, List<String> entered) {
        Request request = held;
        URI address = URI.create(request.url());
        String asked =
                address.getRawPath()
                        + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
        Action action =
                new Action(
                        path,
                        button.row(),
                        button.name(),
                        request.method(),
                        asked,
                        request.postData() == null ? "" : request.postData(),
                        new ArrayList<>(),
                        new ArrayList<>());
        if (actions.putIfAbsent(action.toString(), action) != null) {
            return;
        }
        tell(action, entered);
        for (int each : ANSWERS) {
            answer = each;
            trigger.click();
            pages.settle();
            tell(action, entered);
        }
    }

    private void tell(Action action, List<String> entered) {
        Locator failure = pages.page().getByTestId("keystead-failure");
        action.told().add(failure.count() == 0 ? "nothing" : failure.first().innerText());
        List<String> lost = new ArrayList<>(entered);
        lost.removeAll(pages.values());
        action.lost().addAll(lost);
    }

    private void hold(Route route) {
        Request request = route.request();
        if (request.method().equals("GET") || request.url().contains("dry-run=true")) {
            route.resume();
            return;
        }
        held = request;
        if (answer == 0) {
            route.abort();
        } else {
            route.fulfill(new Route.FulfillOptions().setStatus(answer));
        }
    }
}
