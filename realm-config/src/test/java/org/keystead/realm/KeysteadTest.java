package org.keystead.realm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysteadTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | a command is missing",
                "fly | 'fly'",
                "audit | --server",
                "audit --server | Missing required parameter for option '--server'",
                "audit --server http://x --realm r --password x | --password",
                "setup --server http://x --realm r --variant weak | --variant is",
                "export --server http://x --realm r --format xml | --format is",
                "import --server http://x --realm r | --file",
                "import --server http://x --realm r --file --skip | Expected parameter for",
                "audit --server http://x --realm r --file f | --file",
                "audit --server http://x --realm r --realm q | --realm",
                "plan --server http://x --realm r --file /nowhere | cannot read /nowhere",
                "export | --server",
                "self-service --server http://x | --realm",
                "preset --server http://x | --realm",
                "preset four-roles --server http://x --realm r | four-roles",
                "setup --server http://x --realm r --remember-days 91 | --remember-days is",
                "setup --server http://x --realm r --remember-days=x | --remember-days",
                "setup --server http://x --realm r --yubikey-client 1 | YubiKeys need both",
                "setup --server http://x --realm r --yubikey-servers=https://y | YubiKeys need"
                        + " both",
                "audit --server localhost:8080 --realm r | lacks http:// or https:// in front",
                "audit --server=login.example.org --realm=r | lacks http://",
                "audit --server ftp://x --realm r | lacks http://",
                "audit --server https:// --realm r | is no address of a server",
                "audit --server 'http://a b' --realm r | is no address of a server",
                "audit --server http://x?y --realm r | is no address of a server",
                "audit --server http://x --realm r | set KEYSTEAD_ADMIN_USER"
            })
    void nonsenseEndsWithTwoAndSaysWhy(String line, String said) {
        assertThat(run(words(line))).isEqualTo(Status.FAILED);
        assertThat(text(err)).startsWith("keystead: ").contains(said).doesNotContain("\tat ");
        assertThat(text(out)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "setup ",
                "audit ",
                "self-service ",
                "preset ",
                "export ",
                "plan ",
                "import "
            })
    void helpSaysWhatThereIs(String command) {
        assertThat(run(words(command + "--help"))).isEqualTo(Status.CLEAN);
        assertThat(text(out))
                .startsWith("Usage: keystead " + command)
                .contains("KEYSTEAD_ADMIN_PASSWORD", "Exit status:");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void helpOfACommandListsItsOptionsAndNoOthers() {
        run(List.of("help", "audit"));
        assertThat(text(out)).contains("--server=<url>", "--json").doesNotContain("--file");
    }

    @Test
    void versionIsTold() {
        assertThat(run(List.of("--version"))).isEqualTo(Status.CLEAN);
        assertThat(text(out)).startsWith("keystead ");
    }

    @Test
    void flowsOfAllFilesHaveNamesOfTheirOwn() {
        for (String variant : List.of("default", "email-step-up")) {
            FlowFile files = new FlowFile(variant);
            Stream<Step> flows =
                    Stream.of("browser", "post-broker", "reset-credentials", "direct-grant")
                            .map(files::flow);
            Stream<Step> parts = files.part("newcomer", "keystead registration").stream();
            List<String> names =
                    Stream.concat(flows, parts)
                            .flatMap(Step::all)
                            .filter(Step::isFlow)
                            .map(Step::flow)
                            .toList();
            assertThat(names).doesNotHaveDuplicates();
            assertThat(names).allMatch(name -> name.startsWith("keystead "));
            assertThat(names).noneMatch(name -> name.contains("@"));
        }
    }

    /** Words, with what stands in quotation marks as one. */
    private static List<String> words(String line) {
        return Pattern.compile("'([^']*)'|\\S+")
                .matcher(line)
                .results()
                .map(word -> word.group(1) == null ? word.group() : word.group(1))
                .toList();
    }

    private int run(List<String> arguments) {
        return Keystead.run(arguments, new Terminal(stream(out), stream(err), Map.of()));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
