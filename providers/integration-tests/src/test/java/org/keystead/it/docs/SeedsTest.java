package org.keystead.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/seeds.md} names tests that there are, and no sentence goes without. */
class SeedsTest {

    private static final Path REPOSITORY = Path.of("../..");
    private static final Pattern TEST = Pattern.compile("`([\\w.]+)#(\\w+)`");
    private static final Pattern NOT_TRIED = Pattern.compile("not tried: \\w.{10,}");

    private static List<Path> sources;

    @BeforeAll
    static void findSources() throws IOException {
        try (Stream<Path> files = Files.walk(REPOSITORY.resolve("providers"))) {
            sources =
                    files.filter(file -> file.toString().contains("/src/test/java/"))
                            .filter(file -> !file.toString().contains("/target/"))
                            .filter(file -> file.toString().endsWith(".java"))
                            .toList();
        }
    }

    static Stream<String> sentences() throws IOException {
        return Files.readAllLines(REPOSITORY.resolve("docs/seeds.md")).stream()
                .filter(line -> line.startsWith("| "))
                .filter(line -> !line.startsWith("| sentence "));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void everySentenceHasATestOrAReasonWhyNot(String row) {
        String[] cells = row.split("\\|", -1);
        assertThat(cells).hasSize(4);
        String tests = cells[2].strip();
        if (NOT_TRIED.matcher(tests).matches()) {
            return;
        }
        assertThat(tests.replaceAll(TEST.pattern(), "")).matches("(, )*");
        TEST.matcher(tests).results().forEach(SeedsTest::requireTest);
    }

    @Test
    void allFourSeedsAreThere() throws IOException {
        assertThat(sentences()).hasSizeGreaterThan(75);
    }

    private static void requireTest(MatchResult test) {
        String end = "/" + test.group(1).replace('.', '/') + ".java";
        List<Path> found = sources.stream().filter(f -> f.toString().endsWith(end)).toList();
        assertThat(found).as(test.group(1)).hasSize(1);
        assertThat(text(found.get(0)))
                .as(test.group())
                .containsPattern(
                        Pattern.compile(
                                "@(Parameterized)?Test\\b(?:(?!\n    }\n).)*?\\bvoid "
                                        + test.group(2)
                                        + "\\(",
                                Pattern.DOTALL));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
