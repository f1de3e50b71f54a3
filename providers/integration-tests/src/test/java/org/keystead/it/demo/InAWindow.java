package org.keystead.it.demo;

import com.microsoft.playwright.BrowserContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.keystead.it.browser.Browser;

/** A visit of the demo in a window of its own. */
abstract class InAWindow {

    BrowserContext window;

    @BeforeEach
    void open() {
        window = Browser.window();
    }

    @AfterEach
    void close() {
        window.close();
    }
}
