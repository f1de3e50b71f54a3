package org.keystead.it.demo;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.keystead.it.server.Await;

/**
 * The demo's page with all mail that was sent, as one of its users reads it.
 *
 * @param address of the page
 */
public record MailPage(String address, String username) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern CODE = Pattern.compile("\\b[0-9]{8}\\b");

    MailPage(Demo demo, String username) {
        this(demo.mail(), username);
    }

    /** How many codes the user got so far. */
    int count() {
        return mails().size();
    }

    /** The newest code, once there are more than so many. */
    String codeAfter(int count) {
        Await.until(PATIENCE, () -> "a code came for " + username, () -> count() > count);
        String newest = mails().get(0);
        List<String> codes = CODE.matcher(newest).results().map(MatchResult::group).toList();
        if (codes.size() != 1) {
            throw new AssertionError(codes + " instead of one code in " + newest);
        }
        return codes.get(0);
    }

    /** Opens it in a browser, where what comes later shows up by itself. */
    Page open(BrowserContext window) {
        Page page = window.newPage();
        page.navigate(address);
        return page;
    }

    /** Follows the link in the user's newest mail, to a tab of its own. */
    Page follow(Page opened) {
        Locator newest =
                opened.locator("article")
                        .filter(new Locator.FilterOptions().setHasText("To " + username + "@"))
                        .first();
        return opened.context()
                .waitForPage(() -> newest.frameLocator("iframe").locator("a").first().click());
    }

    private List<String> mails() {
        try {
            String page =
                    HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create(address)).build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body();
            return Arrays.stream(page.split("<article>", -1))
                    .filter(mail -> mail.contains("<p>To " + username + "@"))
                    .filter(mail -> CODE.matcher(mail).find())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
