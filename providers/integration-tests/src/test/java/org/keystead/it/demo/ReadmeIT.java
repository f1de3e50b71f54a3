package org.keystead.it.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.keystead.it.browser.Browser;

/** The README's walk: its commands print what it says they print. */
class ReadmeIT {

    private static final Pattern STEP =
            Pattern.compile(
                    "<!-- run -->\n```sh\n(.*?)```(?:\n\n```\\w+\n(.*?)```)?", Pattern.DOTALL);
    private static final Pattern LOCAL = Pattern.compile("http://localhost:80\\d\\d(?:/[\\w/-]*)?");
    private static final String END = "--- end of step ---";

    @Test
    void walkPrintsWhatItShows() {
        List<Step> walk = walk();
        StringBuilder commands = new StringBuilder();
        for (Step step : walk) {
            commands.append(step.commands()).append("echo; echo '").append(END).append("'\n");
        }

        String printed =
                Checkout.print(Checkout.repository(), Demo.running().at(commands.toString()));

        String[] outputs = printed.split(END, -1);
        assertThat(walk).hasSizeGreaterThan(3);
        for (int i = 0; i < walk.size(); i++) {
            if (!walk.get(i).output().isEmpty()) {
                assertThat(anonymous(outputs[i])).isEqualTo(anonymous(walk.get(i).output()));
            }
        }
    }

    @Test
    void everyAddressOfTheDemoAnswers() {
        List<String> addresses =
                LOCAL.matcher(Readme.text()).results().map(MatchResult::group).distinct().toList();
        assertThat(addresses).contains("http://localhost:8081", "http://localhost:8082");
        try (BrowserContext window = Browser.window()) {
            Page page = window.newPage();
            for (String address : addresses) {
                assertThat(page.navigate(Demo.running().at(address)).status())
                        .as(address)
                        .isEqualTo(200);
            }
        }
    }

    private static List<Step> walk() {
        List<Step> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(Readme.text());
        while (matcher.find()) {
            steps.add(new Step(matcher.group(1), matcher.group(2) == null ? "" : matcher.group(2)));
        }
        return steps;
    }

    /** Ids and times differ at every run, and so does white space from a page that is read. */
    private static String anonymous(String output) {
        return output.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "TIME")
                .replaceAll("\\s+", "");
    }

    private record Step(String commands, String output) {}
}
