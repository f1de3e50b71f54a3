package org.keystead.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keystead.it.server.Answer;
import org.keystead.it.server.KeycloakServer;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/**
 * Every form that the pack adds to Keycloak's configuration, as the server describes it: by REST,
 * and in the stock admin console.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsIT {

    private TestRealm realm;
    private ConfiguredForms configured;
    private List<Form> forms;
    private BrowserContext window;
    private Page page;

    @BeforeAll
    void fill() {
        realm = TestRealm.create(Shared.server());
        configured = new ConfiguredForms(realm);
        forms = configured.all();
        window = Browser.window();
        page = window.newPage();
        page.navigate(Shared.server().url() + "/admin/master/console/");
        new LoginPage(page).login(KeycloakServer.ADMIN, KeycloakServer.ADMIN_PASSWORD);
        page.waitForURL("**/admin/master/console/**");
    }

    @AfterAll
    void close() {
        window.close();
    }

    @Test
    void noneIsLeftOut() {
        assertThat(forms)
                .extracting(Form::name)
                .containsExactlyInAnyOrderElementsOf(configured.known());
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aBadValueIsRefusedByTheFieldsOwnLabel(Form form, Field field) {
        JsonNode saved = form.read(realm);
        ObjectNode wrong = saved.deepCopy();
        form.write(wrong, field.name(), field.badValue());

        Answer refused = realm.admin().put(form.path(), wrong);

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.text()).contains(field.label());
        assertThat(form.read(realm)).isEqualTo(saved);
    }

    Stream<Object[]> fields() {
        List<Object[]> fields = new ArrayList<>();
        forms.forEach(form -> form.fields().forEach(f -> fields.add(new Object[] {form, f})));
        return fields.stream();
    }

    /** Switches and lists cannot hold a bad value there; {@link Field#isTyped} knows by type. */
    @ParameterizedTest
    @MethodSource("formsOfTheConsole")
    void theConsoleShowsWhatHoldsAndSaysWhichFieldIsWrong(Form form) {
        Map<String, String> held = form.holds(realm);
        ConsoleForm opened = ConsoleForm.open(page, realm, form);
        form.fields().forEach(field -> opened.shows(field, held.get(field.name())));

        assertThat(opened.save().ok()).isTrue();
        assertThat(form.holds(realm)).isEqualTo(held);

        JsonNode saved = form.read(realm);
        ConsoleForm again = ConsoleForm.open(page, realm, form);
        for (Field field : form.fields()) {
            again.shows(field, held.get(field.name()));
            if (field.isTyped()) {
                again.type(field, "§ §");
                assertThat(again.save().status()).isEqualTo(400);
                assertThat(again.message()).containsText(field.label() + " (" + field.name() + ")");
                again.type(field, held.get(field.name()));
            }
        }
        assertThat(form.read(realm)).isEqualTo(saved);

        assertThat(again.save().ok()).isTrue();
        assertThat(form.read(realm)).isEqualTo(saved);
    }

    Stream<Form> formsOfTheConsole() {
        return forms.stream().filter(Form::isInTheConsole);
    }
}
