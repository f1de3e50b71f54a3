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
        Keyboard keyboard = new Keyboard(console.page());
        keyboard.enter(console.page().locator("nav a[href*=organizations]").first());
        keyboard.enter(console.link("acme"));
        keyboard.enter(console.page().getByTestId("keystead-tab-people"));
        keyboard.enter(console.link("mona Test"));
        Locator level = console.section("databases").locator("select");
        keyboard.go(level);
        keyboard.press("ArrowDown");
        assertThat(level).hasValue("manage");
        keyboard.enter(console.page().getByTestId("keystead-review"));
        console.page().getByTestId("keystead-difference").waitFor();
        keyboard.press("Escape");
        assertThat(console.page().getByTestId("keystead-review")).isFocused();
        keyboard.press("Enter");
        keyboard.enter(console.page().getByTestId("keystead-save"));
        console.page().getByText("It has been saved.").first().waitFor();

        keyboard.enter(console.page().getByTestId("keystead-tab-people"));
        keyboard.enter(console.page().getByTestId("keystead-invite"));
        keyboard.go(console.page().locator("#keystead-addresses"));
        console.page().keyboard().type("carl@example.org");
        keyboard.enter(console.page().getByTestId("keystead-send"));
        console.page().getByText("Invitations sent: 1").waitFor();
    }
}
