package org.keystead.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.TestRealm;

/** Somebody who has no pointer. */
class KeyboardIT {

    private TestRealm realm;
    private AccountConsole console;

    @BeforeEach
    void open() {
        realm = ConsoleRealm.create();
        console = AccountConsole.of(realm);
    }

    @AfterEach
    void close() {
        console.close();
        realm.delete();
    }

    @Test
    void ownerGivesALevelAndInvitesSomebody() {
        console.login("anna");
        enter(console.page().locator("nav a[href*=organizations]").first());
        enter(console.link("acme"));
        enter(console.page().getByTestId("keystead-tab-people"));
        enter(console.link("mona Test"));
        Locator level = console.section("databases").locator("select");
        go(level);
        press("ArrowDown");
        assertThat(level).hasValue("manage");
        enter(console.page().getByTestId("keystead-review"));
        console.page().getByTestId("keystead-difference").waitFor();
        press("Escape");
        assertThat(console.page().getByTestId("keystead-review")).isFocused();
        press("Enter");
        enter(console.page().getByTestId("keystead-save"));
        console.page().getByText("It has been saved.").first().waitFor();

        enter(console.page().getByTestId("keystead-tab-people"));
        enter(console.page().getByTestId("keystead-invite"));
        go(console.page().locator("#keystead-addresses"));
        console.page().keyboard().type("carl@example.org");
        enter(console.page().getByTestId("keystead-send"));
        console.page().getByText("Invitations sent: 1").waitFor();
    }

    private void enter(Locator element) {
        go(element);
        press("Enter");
    }

    /** Goes from key to key until the element is reached. */
    private void go(Locator element) {
        element.waitFor();
        for (int i = 0; i < 200; i++) {
            if ((boolean) element.evaluate("element => element === document.activeElement")) {
                return;
            }
            press("Tab");
        }
        throw new AssertionError("Tab does not lead to " + element);
    }

    private void press(String key) {
        console.page().keyboard().press(key);
    }
}
