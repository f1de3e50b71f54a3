package org.keystead.it.console;

import java.util.List;

/**
 * A button of our pages, and the request that pressing it leads to.
 *
 * @param page its path in the console
 * @param path of the request, with its query
 * @param body empty where there is none
 * @param told what was said when the request failed, by each trouble in turn
 * @param lost what had been entered and was not there any more after one
 */
record Action(
        String page,
        Button button,
        String method,
        String path,
        String body,
        List<String> told,
        List<String> lost) {

    @Override
    public String toString() {
        return "%s: %s %s (%s %s)".formatted(page, button.row(), button.name(), method, path);
    }
}
