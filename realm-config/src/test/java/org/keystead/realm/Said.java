package org.keystead.realm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What the command says to somebody who runs it. */
final class Said {

    private Said() {}

    /** The sentence for an audit of a server, which must fail and tell no secret. */
    static String of(String url) {
        return of(url, "audit");
    }

    /** The same for another command. */
    static String of(String url, String command) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> arguments = List.of(command, "--server=" + url, "--realm=r");
        int ended = Keystead.run(arguments, terminal(new ByteArrayOutputStream(), err));
        assertThat(ended).isEqualTo(Status.FAILED);
        String said = err.toString(StandardCharsets.UTF_8).strip();
        assertThat(said).startsWith("keystead: ").doesNotContain("secret");
        return said.substring("keystead: ".length());
    }

    /** What it prints for others to read. */
    static String printed(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Keystead.run(List.of(arguments), terminal(out, new ByteArrayOutputStream()));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Terminal terminal(OutputStream out, OutputStream err) {
        return new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of("KEYSTEAD_ADMIN_USER", "ada", "KEYSTEAD_ADMIN_PASSWORD", "secret"));
    }
}
