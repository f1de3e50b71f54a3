package org.keystead.it.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.keystead.it.browser.Browser;

/** The README's walk: its commands print what it says they print. */
class ReadmeIT {

    private static final Pattern LOCAL = Pattern.compile("http://localhost:80\\d\\d(?:/[\\w/-]*)?");

    @Test
    void walkPrintsWhatItShows() {
        Walk walk = Walk.of(Readme.text());

        assertThat(walk.steps()).hasSizeGreaterThan(3);
        walk.requireOutputs(Checkout.repository(), Demo.running());
    }

    @Test
    void everyAddressOfTheDemoAnswers() {
        List<String> addresses =
                LOCAL.matcher(Readme.text()).results().map(MatchResult::group).distinct().toList();
        assertThat(addresses).contains("http://localhost:8081", "http://localhost:8082");
        try (BrowserContext window = Browser.window()) {
            for (String address : addresses) {
                Page page = window.newPage();
                assertThat(page.navigate(Demo.running().at(address)).status())
                        .as(address)
                        .isEqualTo(200);
            }
        }
    }
}
