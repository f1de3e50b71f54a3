package org.keystead.access.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keystead.access.json.Fields;
import org.keystead.access.json.InvalidDocumentException;
import org.keystead.access.permission.CheckRequest;
import org.keystead.access.permission.PlainChecks;

/** A body of checks says the same to both of its readers, of which one may leave it alone. */
class ChecksInOnePassTest {

    private static final List<String> TEXTS =
            List.of(
                    "\"acme\"",
                    "\"" + "a".repeat(64) + "\"",
                    "\"" + "a".repeat(65) + "\"",
                    "\"" + "a".repeat(256) + "\"",
                    "\"Åsa \\ud83d\\ude00\"",
                    "\"\\ud83d\"",
                    "\"\\u0000\"",
                    "\" \"",
                    "\"\"");
    private static final List<String> OTHERS = List.of("null", "true", "7", "[]", "{}", "\"none\"");

    @Test
    void whatIsWellIsReadInOnePass() {
        String check = "{\"id\":\"1\",\"organization\":\"acme\",\"project\":\"prod\",";
        List<String> bodies =
                List.of(
                        "{\"checks\":["
                                + check
                                + "\"section\":\"domains\",\"level\":\"read\"},"
                                + check
                                + "\"section\":\"domains\",\"action\":\"view\"}]}",
                        "{\"subject\":{\"username\":\"boris\"},\"checks\":["
                                + check
                                + "\"section\":\"domains\",\"level\":\"manage\"}]}\n");

        assertThat(bodies)
                .allSatisfy(
                        body -> {
                            assertThat(inOnePass(body)).isPresent();
                            assertThat(inOnePass(body)).contains(fromTree(body).orElseThrow());
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"checks\":[]}",
                "{\"checks\":[7]}",
                "{\"checks\":[{\"organization\":\"a\",\"section\":\"b\",\"level\":\"read\"}",
                "{\"checks\":[{\"organization\":\"a\",\"section\":\"b\",\"level\":\"read\"}]} 7",
                "{\"checks\":[{\"organization\":\"a\",\"section\":\"b\",\"level\":\"none\"}]}",
                "{\"checks\":[{\"organization\":\"a\",\"organization\":\"b\","
                        + "\"section\":\"b\",\"level\":\"read\"}]}"
            })
    void whatIsWrongIsLeftToTheOther(String body) {
        assertThat(inOnePass(body)).isEmpty();
    }

    @Test
    void aCheckTooManyIsLeftToTheOther() {
        String check = "{\"organization\":\"a\",\"section\":\"b\",\"level\":\"read\"}";

        assertThat(inOnePass("{\"checks\":[" + (check + ",").repeat(999) + check + "]}"))
                .isPresent();
        assertThat(inOnePass("{\"checks\":[" + (check + ",").repeat(1000) + check + "]}"))
                .isEmpty();
    }

    @Property
    void bothReadTheSame(@ForAll("bodies") String body) {
        Optional<CheckRequest> plain = inOnePass(body);

        assertThat(plain.isEmpty() || plain.equals(fromTree(body))).as(body).isTrue();
    }

    /** Bodies of fields that are in their places, twice, missing or unknown, with any value. */
    @Provide
    Arbitrary<String> bodies() {
        Arbitrary<String> check =
                object("id", "organization", "project", "section", "level", "action", "more");
        Arbitrary<String> checks =
                check.list().ofMaxSize(3).map(all -> "\"checks\":[" + String.join(",", all) + "]");
        Arbitrary<String> subject =
                object("id", "username", "acr", "authTime", "apiKey").map(s -> "\"subject\":" + s);
        Arbitrary<String> field =
                Arbitraries.frequencyOf(
                        Tuple.of(8, checks),
                        Tuple.of(2, subject),
                        Tuple.of(1, Arbitraries.of("\"explain\":true", "\"more\":1", "7")));
        return field.list().ofMinSize(1).ofMaxSize(3).map(all -> "{" + String.join(",", all) + "}");
    }

    private static Arbitrary<String> object(String... names) {
        Arbitrary<String> field =
                Arbitraries.of(names)
                        .flatMap(name -> value(name).map(v -> "\"" + name + "\":" + v));
        return field.list()
                .ofMaxSize(6)
                .map(all -> all.stream().collect(Collectors.joining(",", "{", "}")));
    }

    private static Arbitrary<String> value(String name) {
        String usual = name.equals("level") ? "\"read\"" : "\"acme\"";
        return Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.just(usual)),
                Tuple.of(1, Arbitraries.of(TEXTS)),
                Tuple.of(1, Arbitraries.of(OTHERS)));
    }

    private static Optional<CheckRequest> inOnePass(String body) {
        return JsonBody.inOnePass(bytes(body), PlainChecks::read);
    }

    private static Optional<CheckRequest> fromTree(String body) {
        try {
            return Optional.of(Fields.read(JsonBody.tree(bytes(body)), CheckRequest::read));
        } catch (InvalidDocumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
