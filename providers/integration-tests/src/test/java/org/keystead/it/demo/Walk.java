package org.keystead.it.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The commands of a page that are marked to be run, each with what the page says they print. */
record Walk(List<Step> steps) {

    private static final Pattern STEP =
            Pattern.compile(
                    "<!-- run -->\n```sh\n(.*?)```(?:\n\n```\\w*\n(.*?)```)?", Pattern.DOTALL);
    private static final String END = "--- end of step ---";

    /** Empty where the page shows no output. */
    record Step(String commands, String output) {}

    static Walk of(String page) {
        return new Walk(
                STEP.matcher(page)
                        .results()
                        .map(
                                found ->
                                        new Step(
                                                found.group(1),
                                                found.group(2) == null ? "" : found.group(2)))
                        .toList());
    }

    /** Takes all steps in one shell, in this folder. */
    void requireOutputs(Path folder, Demo demo) {
        StringBuilder commands = new StringBuilder();
        for (Step step : steps) {
            commands.append(step.commands()).append("echo; echo '").append(END).append("'\n");
        }

        String[] outputs = Checkout.print(folder, demo.at(commands.toString())).split(END, -1);

        for (int i = 0; i < steps.size(); i++) {
            if (!steps.get(i).output().isEmpty()) {
                assertThat(anonymous(outputs[i])).isEqualTo(anonymous(steps.get(i).output()));
            }
        }
    }

    /** Ids and times differ at every run, and so does white space from a page that is read. */
    private static String anonymous(String output) {
        return output.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "TIME")
                .replaceAll("\\s+", "");
    }
}
