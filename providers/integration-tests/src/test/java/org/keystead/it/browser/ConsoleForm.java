package org.keystead.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.keystead.it.server.TestRealm;

/** A form in the admin console, which draws each field by its type. */
record ConsoleForm(Page page, Form form) {

    private static final String CONSOLE = "/admin/master/console/#/";

    /** Opens it anew. */
    static ConsoleForm open(Page page, TestRealm realm, Form form) {
        page.navigate("about:blank");
        page.navigate(realm.server().url() + CONSOLE + realm.name() + "/" + form.page());
        if (!form.row().isEmpty()) {
            page.locator("tr")
                    .filter(new Locator.FilterOptions().setHas(page.locator(form.row())))
                    .getByLabel("Settings")
                    .click();
        }
        return new ConsoleForm(page, form);
    }

    /** Waits until the field shows that value, and fails if it never does. */
    void shows(Field field, String value) {
        switch (field.type()) {
            case "boolean" ->
                    assertThat(control(field))
                            .isChecked(
                                    new LocatorAssertions.IsCheckedOptions()
                                            .setChecked(value.equals("true")));
            case "List" -> {
                assertThat(control(field)).hasText(value);
                control(field).click();
                assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.OPTION))
                        .hasText(field.options().toArray(String[]::new));
                control(field).click();
            }
            default -> assertThat(control(field)).hasValue(value);
        }
    }

    void type(Field field, String text) {
        control(field).fill(text);
    }

    /** Presses the button and waits for the server's answer. */
    Response save() {
        return page.waitForResponse(
                answer ->
                        answer.url().endsWith(form.path())
                                && !answer.request().method().equals("GET"),
                () -> page.getByTestId("save").click());
    }

    /** The newest of the messages above the page. */
    Locator message() {
        return page.getByTestId("last-alert");
    }

    private Locator control(Field field) {
        return switch (field.type()) {
            case "boolean", "List" -> page.locator("[id='" + field.name() + "']");
            case "Password" -> page.getByTestId(path(field));
            case "MultivaluedString" -> page.getByTestId(path(field) + "0");
            default -> page.getByTestId(field.name());
        };
    }

    /** As the console writes a name that has dots in it. */
    private static String path(Field field) {
        return "config." + field.name().replace(".", "🍺");
    }
}
