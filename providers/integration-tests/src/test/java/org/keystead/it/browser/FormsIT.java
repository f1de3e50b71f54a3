package org.keystead.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** Every form that the pack adds to Keycloak's configuration, as the server describes it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsIT {

    private TestRealm realm;
    private List<Form> forms;

    @BeforeAll
    void fill() {
        realm = TestRealm.create(Shared.server());
        forms = new ConfiguredForms(realm).all();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aBadValueIsRefusedByTheFieldsOwnLabel(Form form, Form.Field field) {
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
}
