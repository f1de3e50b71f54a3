package org.keystead.it.console;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.util.ArrayList;
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

    private static final String CHANGES = "**/organization-access/**";

    /** Buttons that ask or change nothing but the page itself. */
    private static final Pattern HARMLESS =
            Pattern.compile("Why|Undo what I changed|Cancel|Ask|Copy.*");

    /** How requests fail: no answer, then these. */
    private static final List<Integer> ANSWERS = List.of(500, 409, 403);

    private static final String ELEMENTS =
            "dialog => [...dialog.querySelectorAll('*')].map(each => each.localName).join()";

    private final OurPages pages;
    private final Trail trail;
    private final Set<String> pressed = new HashSet<>();
    private final Map<String, Action> actions = new LinkedHashMap<>();
    private final Set<String> looked = new HashSet<>();
    private final List<String> faults = new ArrayList<>();
    private Request held;
    private int answer;

    private ActionWalk(OurPages pages, Trail trail) {
        this.pages = pages;
        this.trail = trail;
    }

    /** Walks from these pages to all of ours that links and buttons lead to. */
    static ActionWalk from(OurPages pages, List<String> starts) {
        ActionWalk walk = new ActionWalk(pages, new Trail(starts));
        pages.page().route(CHANGES, walk::hold);
        while (walk.trail.goesOn()) {
            walk.walk(walk.trail.next());
        }
        pages.page().unroute(CHANGES);
        return walk;
    }

    List<Action> actions() {
        return List.copyOf(actions.values());
    }

    /** What hinders people in the dialogs. */
    List<String> faults() {
        return faults;
    }

    private void walk(String path) {
        pages.open(path);
        trail.find(pages.links());
        pages.enter();
        pages.buttons()
                .forEach(
                        (button, open) -> {
                            if (open && pressed.add(Trail.kind(path) + button.name())) {
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
            look();
            entered = pages.values();
            trigger.click();
            pages.settle();
        }
        if (held != null) {
            done(path, button, trigger, entered);
        } else if (!pages.path().equals(path)) {
            trail.find(List.of(pages.path()));
        } else if (!HARMLESS.matcher(button.name()).matches()) {
            throw new AssertionError(path + ": nobody knows what " + button + " does");
        }
    }

    /** Of dialogs that are built alike, at the first. */
    private void look() {
        if (looked.add((String) pages.dialog().evaluate(ELEMENTS))) {
            faults.addAll(Looks.faults(pages.page(), OurPages.DIALOG));
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
                        button,
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
