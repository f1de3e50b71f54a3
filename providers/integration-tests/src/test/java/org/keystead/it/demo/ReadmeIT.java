package org.keystead.it.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's walk: its commands print what it says they print. */
class ReadmeIT {

    private static final Pattern STEP =
            Pattern.compile(
                    "<!-- run -->\n```sh\n(.*?)```(?:\n\n```\\w+\n(.*?)```)?", Pattern.DOTALL);
    private static final String END = "--- end of step ---";

    @Test
    void walkPrintsWhatItShows() {
        List<Step> walk = walk();
        StringBuilder commands = new StringBuilder();
        for (Step step : walk) {
            commands.append(step.commands()).append("echo; echo '").append(END).append("'\n");
        }

        String printed =
                Checkout.print(
                        Checkout.repository(),
                        commands.toString()
                                .replace("http://localhost:8080", Demo.running().keycloak()));

        String[] outputs = printed.split(END, -1);
        assertThat(walk).hasSizeGreaterThan(3);
        for (int i = 0; i < walk.size(); i++) {
            if (!walk.get(i).output().isEmpty()) {
                assertThat(anonymous(outputs[i])).isEqualTo(anonymous(walk.get(i).output()));
            }
        }
    }

    private static List<Step> walk() {
        List<Step> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(readme());
        while (matcher.find()) {
            steps.add(new Step(matcher.group(1), matcher.group(2) == null ? "" : matcher.group(2)));
        }
        return steps;
    }

    private static String readme() {
        try {
            return Files.readString(Checkout.repository().resolve("README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ids and times differ at every run, and so does white space from a page that is read. */
    private static String anonymous(String output) {
        return output.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "TIME")
                .replaceAll("\\s+", "");
    }

    private record Step(String commands, String output) {}
}
