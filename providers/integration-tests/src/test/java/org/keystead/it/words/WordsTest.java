package org.keystead.it.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message of ours in every language, rendered as the place where it stands shows it. */
class WordsTest {

    private static final Pattern BLANK = Pattern.compile("\\{(\\d+)");
    private static final Pattern CHOICE = Pattern.compile("\\{\\d+,choice,(?:[^{}]|\\{\\d+})*}");
    private static final Pattern SHOWN =
            Pattern.compile("msg\\(\"(keystead[\\w-]+)\"((?:, *[\\w.]+)*)\\)");
    private static final Pattern ENDS = Pattern.compile("[.!?:,]$");

    /** Words of no language, or of all of them. */
    private static final Set<String> SAME_EVERYWHERE = Set.of("YubiKey", "Passkey", "Project");

    /** The quotation marks and apostrophes that each language writes. */
    private static final Map<String, String> MARKS =
            Map.of("de", "„“", "en", "“”’", "fr", "«»’", "nl", "“”’", "ru", "«»", "sv", "”");

    static Stream<Bundle> bundles() {
        return Bundle.all().stream();
    }

    @Test
    void noOtherLanguageIsThere() {
        assertThat(Bundle.sources(".properties"))
                .filteredOn(file -> file.getParent().endsWith("messages"))
                .hasSize(Bundle.folders().size() * Bundle.LANGUAGES.size());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsThereOnceAndNoOther(Bundle bundle) {
        assertThat(bundle.keys())
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(bundle.in("en").keys());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextHasTheBlanksOfTheEnglishOne(Bundle bundle) {
        bundle.in("en")
                .texts()
                .forEach(
                        (key, english) ->
                                assertThat(blanks(bundle.texts().get(key)))
                                        .as(key)
                                        .isEqualTo(blanks(english)));
    }

    /**
     * Pages and mails put it through a format, consoles show it as it stands: what reads the same
     * both ways has no apostrophe that one of them swallows and the other doubles.
     */
    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextReadsAsItStandsInTheFile(Bundle bundle) {
        bundle.texts()
                .forEach(
                        (key, text) -> {
                            String[] values = {"〈0〉", "〈1〉", "〈2〉", "〈3〉"};
                            String plain = CHOICE.matcher(text).replaceAll("…");
                            String expected = plain;
                            for (int i = 0; i < values.length; i++) {
                                expected = expected.replace("{" + i + "}", values[i]);
                            }
                            assertThat(bundle.format(plain, (Object[]) values))
                                    .as(key)
                                    .isEqualTo(expected)
                                    .doesNotContain("{", "}", "'", "\"", "<", ">");
                        });
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyChoiceFillsItsBlanks(Bundle bundle) {
        bundle.texts().entrySet().stream()
                .filter(text -> CHOICE.matcher(text.getValue()).find())
                .forEach(
                        text ->
                                assertThat(bundle.say(text.getKey(), 5, 5, 5, 5))
                                        .as(text.getKey())
                                        .contains("5")
                                        .doesNotContain("{", "}", "|", "#"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsTypesetAsItsLanguageIs(Bundle bundle) {
        bundle.texts()
                .forEach(
                        (key, text) -> {
                            assertThat(text).as(key).isNotBlank().doesNotContain("  ", "...");
                            assertThat(text).as(key).isEqualTo(text.strip());
                            assertThat(marks(text))
                                    .as(key)
                                    .isSubsetOf(characters(MARKS.get(bundle.language())));
                            assertThat(text)
                                    .as("letters of two scripts in a word of %s", key)
                                    .doesNotContainPattern("[A-Za-z][а-яё]|[а-яё][A-Za-z]");
                            if (bundle.language().equals("fr")) {
                                assertThat(text)
                                        .as(key)
                                        .doesNotContainPattern("[^\u00a0][:;?!»]|«[^\u00a0]");
                            }
                        });
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextEndsAsTheEnglishOne(Bundle bundle) {
        bundle.in("en")
                .texts()
                .forEach(
                        (key, english) ->
                                assertThat(ENDS.matcher(bundle.texts().get(key)).find())
                                        .as(key)
                                        .isEqualTo(ENDS.matcher(english).find()));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsTranslated(Bundle bundle) {
        if (!bundle.language().equals("en")) {
            Bundle english = bundle.in("en");
            bundle.texts().entrySet().stream()
                    .filter(text -> !SAME_EVERYWHERE.contains(text.getValue()))
                    .forEach(
                            text ->
                                    assertThat(text.getValue())
                                            .as(text.getKey())
                                            .isNotEqualToIgnoringCase(
                                                    english.texts().get(text.getKey())));
        }
    }

    @Test
    void everyTemplateFillsEveryBlank() throws IOException {
        for (Path template : Bundle.sources(".ftl")) {
            for (MatchResult shown : SHOWN.matcher(Files.readString(template)).results().toList()) {
                String text = Bundle.having(shown.group(1), "en").texts().get(shown.group(1));
                long given = shown.group(2).chars().filter(c -> c == ',').count();
                assertThat(given)
                        .as("%s in %s", shown.group(1), template)
                        .isEqualTo(blanks(text).size());
            }
        }
    }

    private static Set<String> blanks(String text) {
        return BLANK.matcher(text)
                .results()
                .map(blank -> blank.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> marks(String text) {
        return characters(text.replaceAll("[^“”„«»‘’‚'\"`´]", ""));
    }

    private static List<String> characters(String text) {
        return Arrays.stream(text.split("")).filter(c -> !c.isEmpty()).toList();
    }
}
