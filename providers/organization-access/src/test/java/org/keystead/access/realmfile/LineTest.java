package org.keystead.access.realmfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineTest {

    @Test
    void readsASentence() throws MalformedLineException {
        assertThat(Line.parse(" bo :  may apps manage except delete,restart ; project prod;; "))
                .isEqualTo(
                        new Line(
                                "bo",
                                List.of(
                                        Clause.of(
                                                "may",
                                                "apps",
                                                "manage",
                                                "except",
                                                "delete,restart"),
                                        Clause.of("project", "prod"))));
    }

    @Test
    void quotesOnlyWhatWouldNotComeBack() {
        Line line =
                new Line(
                        "b: o",
                        List.of(
                                Clause.of("name", "Main Production"),
                                Clause.of("description", "a; \"b\" \\ c"),
                                Clause.of("attribute", "two words", "x  y"),
                                Clause.of("disabled")));

        assertThat(line)
                .hasToString(
                        "\"b: o\": name Main Production; description \"a; \\\"b\\\" \\\\ c\";"
                                + " attribute \"two words\" \"x  y\"; disabled");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ": name x",
                "\"a",
                "a; b",
                "a: name \"b",
                "a: name \"b\"c",
                "a: name b\"c\"",
                "a: name \"b\\n\"",
                "a: name \"\\"
            })
    void refusesWhatIsNoSentence(String text) {
        assertThatThrownBy(() -> Line.parse(text)).isInstanceOf(MalformedLineException.class);
    }

    @Property
    void everyTextSurvives(@ForAll("lines") Line line) throws MalformedLineException {
        Line read = Line.parse(line.toString());

        assertThat(read.head()).isEqualTo(line.head());
        assertThat(read.clauses()).hasSameSizeAs(line.clauses());
        for (int i = 0; i < line.clauses().size(); i++) {
            assertThat(read.clauses().get(i).word()).isEqualTo(line.clauses().get(i).word());
            assertThat(read.clauses().get(i).text()).isEqualTo(line.clauses().get(i).text());
        }
        assertThat(read).hasToString(line.toString());
    }

    @Provide
    Arbitrary<Line> lines() {
        Arbitrary<String> text = AnyText.text();
        Arbitrary<Clause> clause =
                Combinators.combine(
                                Arbitraries.of("name", "by", "attribute"), text, text.optional())
                        .as(
                                (word, first, second) ->
                                        new Clause(
                                                word,
                                                Stream.concat(Stream.of(first), second.stream())
                                                        .toList()));
        return Combinators.combine(text.filter(head -> !head.isEmpty()), clause.list().ofMaxSize(4))
                .as(Line::new);
    }
}
