package org.keystead.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that a page points at is there: files, pictures, headings, and paths in the text. */
class LinksTest {

    private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern LINK = Pattern.compile("!?\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern CODE = Pattern.compile("`([^`\\s]+)`");
    private static final Set<String> BUILT = Set.of("target", "data");

    static Stream<Path> pages() throws IOException {
        return Pages.all(REPOSITORY).stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadSomewhere(Path page) throws IOException {
        assertThat(LINK.matcher(prose(page)).results().map(link -> link.group(1)))
                .allSatisfy(link -> requireTarget(page, link));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void filesThatTheTextNamesAreThere(Path page) throws IOException {
        Stream<String> named = CODE.matcher(prose(page)).results().map(code -> code.group(1));
        assertThat(named.filter(LinksTest::isOfThisRepository))
                .allSatisfy(path -> assertThat(REPOSITORY.resolve(path)).exists());
    }

    private static void requireTarget(Path page, String link) throws IOException {
        if (link.matches("[a-z]+:.*")) {
            assertThat(link).matches("https?://[\\w.-]+(:\\d+)?(/\\S*)?");
            return;
        }
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        assertThat(target).exists().startsWith(REPOSITORY);
        if (parts.length == 2) {
            assertThat(anchors(target)).contains(parts[1]);
        }
    }

    /** As GitHub and most others name headings. */
    private static Set<String> anchors(Path page) throws IOException {
        return HEADING.matcher(prose(page))
                .results()
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
                .map(text -> text.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    /** A path below one of this repository's folders, and nothing that only a build makes. */
    private static boolean isOfThisRepository(String code) {
        String first = code.split("/", 2)[0];
        return code.matches("[\\w-][\\w.-]*(/[\\w.-]+)+/?|\\.ci/\\w+")
                && !BUILT.contains(first)
                && Files.isDirectory(REPOSITORY.resolve(first));
    }

    private static String prose(Path page) throws IOException {
        return BLOCK.matcher(Files.readString(page)).replaceAll("");
    }
}
