package org.keystead.it.console;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Somebody on a page who has no pointer. */
record Keyboard(Page page) {

    void enter(Locator element) {
        go(element);
        press("Enter");
    }

    /** Goes from key to key until the element is reached. */
    void go(Locator element) {
        element.waitFor();
        for (int i = 0; i < 200; i++) {
            if ((boolean) element.evaluate("element => element === document.activeElement")) {
                return;
            }
            press("Tab");
        }
        throw new AssertionError("Tab does not lead to " + element);
    }

    void press(String key) {
        page.keyboard().press(key);
    }
}
