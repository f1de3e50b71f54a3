package org.keystead.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** What people see of an import: its steps, and how far it is. */
class ReportTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @Test
    void everyStepIsALine() throws IOException {
        Report report =
                Report.print(
                        stream(
                                "{'steps':[{'step':'create','path':'a','after':{'x':1}},"
                                        + "{'step':'change','path':'b','before':1,'after':2,'conflicts':['c"
                                        + " is lost'],'gained':['g gives more']},"
                                        + "{'step':'remove','path':'d','before':{}}],"
                                        + "'skipped':[{'path':'organizations[1]','organization':'e',"
                                        + "'error':'x','error_description':'Why.'}],"
                                        + "'summary':{'create':1}}"),
                        new Output(out));

        assertThat(report).isEqualTo(new Report(3, 1));
        assertThat(lines())
                .containsExactly(
                        "+ a {\"x\":1}",
                        "~ b 1 -> 2",
                        "    ! c is lost",
                        "    * g gives more",
                        "- d {}",
                        "skipped organizations[1] e: Why.",
                        "3 changes");
    }

    @Test
    void nothingIsSaidToBeNothing() throws IOException {
        assertThat(
                        Report.print(
                                        stream("{'steps':[],'skipped':[],'summary':{}}"),
                                        new Output(out))
                                .empty())
                .isTrue();
        assertThat(lines()).containsExactly("nothing to change");
    }

    @Test
    void anAnswerThatEndsEarlyIsNoAnswer() {
        assertThatThrownBy(
                        () ->
                                Report.print(
                                        stream("{'steps':[{'step':'create','path':'a'}"),
                                        new Output(out)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void longWorkTellsHowFarItIsEveryOtherSecond() throws IOException {
        long[] second = {0};
        InstantSource clock = () -> Instant.ofEpochSecond(second[0]);
        Progress progress = new Progress(out, "export", clock);
        try (InputStream counted = progress.counting(stream("x".repeat(3_000_000)))) {
            for (int i = 0; i < 5; i++) {
                second[0] = i;
                assertThat(counted.readNBytes(600_000)).hasSize(600_000);
            }
        }
        assertThat(lines())
                .containsExactly("keystead: export, 1.2 MB, 2 s", "keystead: export, 2.4 MB, 4 s");
    }

    private static InputStream stream(String json) {
        return new ByteArrayInputStream(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private java.util.List<String> lines() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
