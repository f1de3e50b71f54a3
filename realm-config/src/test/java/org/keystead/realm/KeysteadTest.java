package org.keystead.realm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysteadTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource({
        "'', usage:",
        "fly, usage:",
        "audit, --server is missing",
        "audit --server, not understood: --server",
        "audit --password x, not understood: --password",
        "setup --server http://x --realm r --variant weak, --variant is",
        "export --server http://x --realm r --format xml, --format is",
        "import --server http://x --realm r, --file is missing",
        "plan --server http://x --realm r --file /nowhere/at/all, cannot read /nowhere/at/all",
        "export, --server is missing",
        "self-service --server http://x, --realm is missing",
        "preset --server http://x, --realm is missing",
        "preset four-roles, not understood: four-roles",
        "setup --server http://x --realm r --remember-days 91, --remember-days is",
        "setup --server http://x --realm r --yubikey-client 1, YubiKeys need both",
        "setup --server http://x --realm r --yubikey-servers https://y, YubiKeys need both"
    })
    void nonsenseEndsWithTwoAndSaysWhy(String line, String said) {
        assertThat(run(line.isEmpty() ? List.of() : Arrays.asList(line.split(" ", -1))))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(said);
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

    private int run(List<String> arguments) {
        PrintStream silent =
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return Keystead.run(arguments, silent, new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
