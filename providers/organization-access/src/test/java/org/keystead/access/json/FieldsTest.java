package org.keystead.access.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a field may hold. */
class FieldsTest {

    private final ObjectNode object = JsonNodeFactory.instance.objectNode();

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\0b", "\n", "\u009f", "\ud83d", "\ude00\ud83d", "a\udc00"})
    void textIsOfWholeCharactersThatControlNothing(String text) {
        object.put("name", text);

        assertThat(faults(fields -> fields.text("name", 255))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Åsa", "Дом", "東京", "😀", "a b"})
    void textIsOfAnyScript(String text) {
        object.put("name", text);

        assertThat(faults(fields -> fields.text("name", 255))).isEmpty();
    }

    @Test
    void aListThatIsTooLongIsOneFaultAndNotRead() {
        IntStream.rangeClosed(0, 3).forEach(object.putArray("list")::add);

        assertThat(faults(fields -> assertThat(fields.elements("list", 3)).isEmpty()))
                .containsExactly("list must have 3 items at most");
        assertThat(faults(fields -> fields.keys("list", 3)))
                .containsExactly("list must have 3 items at most");
        assertThat(faults(fields -> assertThat(fields.elements("list", 4)).hasSize(4))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T00:00:00Z, true",
        "2026-01-01T00:00:00+02:00, true",
        "9999-12-31T23:59:59Z, true",
        "9999-12-31T23:59:59-01:00, false",
        "+10000-01-01T00:00:00Z, false",
        "+999999999-12-31T23:59:59Z, false",
        "-0001-01-01T00:00:00Z, false",
        "2026-01-01T00:00:00, false",
        "2026-13-01T00:00:00Z, false"
    })
    void aTimeIsOneThatEverybodyReads(String time, boolean taken) {
        object.put("at", time);

        assertThat(faults(fields -> fields.time("at")).isEmpty()).isEqualTo(taken);
    }

    private List<String> faults(Consumer<Fields> read) {
        Faults faults = new Faults();
        read.accept(new Fields(object, "", faults));
        try {
            faults.refuse();
            return List.of();
        } catch (InvalidDocumentException e) {
            return e.faults().stream().map(Fault::toString).toList();
        }
    }
}
