package org.keystead.it.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keystead.it.server.Needs;

/**
 * The one Chromium that every test shares; each window has cookies of its own.
 *
 * <p>It is the one that {@code CHROMIUM} names, else the machine's, else Playwright's own. Not for
 * more than one thread.
 */
public final class Browser {

    private static final double PATIENCE_MILLIS = 60_000;
    private static com.microsoft.playwright.Browser chromium;

    private Browser() {}

    /** A new window that knows nothing; to be closed by the test. */
    public static BrowserContext window() {
        return window(
                new com.microsoft.playwright.Browser.NewContextOptions()
                        .setLocale("en-GB")
                        .setViewportSize(1280, 900));
    }

    /** A new window of this size in this colour scheme. */
    public static BrowserContext window(int width, int height, ColorScheme scheme) {
        return window(
                new com.microsoft.playwright.Browser.NewContextOptions()
                        .setLocale("en-GB")
                        .setColorScheme(scheme)
                        .setViewportSize(width, height));
    }

    /** A new window with these options. */
    public static synchronized BrowserContext window(
            com.microsoft.playwright.Browser.NewContextOptions options) {
        if (chromium == null) {
            chromium = Needs.need("Chromium", launch());
        }
        BrowserContext context = chromium.newContext(options);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context;
    }

    /** A new window's first page. */
    public static Page page() {
        return window().newPage();
    }

    private static Optional<com.microsoft.playwright.Browser> launch() {
        Optional<Path> executable = executable();
        Playwright.CreateOptions options = new Playwright.CreateOptions();
        if (executable.isPresent()) {
            options.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        }
        BrowserType.LaunchOptions launch =
                new BrowserType.LaunchOptions()
                        .setArgs(
                                List.of(
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-quic",
                                        "--no-first-run",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync"));
        executable.ifPresent(launch::setExecutablePath);
        try {
            Playwright playwright = Playwright.create(options);
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return Optional.of(playwright.chromium().launch(launch));
        } catch (PlaywrightException e) {
            if (executable.isPresent()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private static Optional<Path> executable() {
        Stream<Path> named = Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
        Stream<Path> installed =
                Stream.of("chromium", "chromium-browser", "google-chrome")
                        .flatMap(name -> Needs.onPath(name).stream());
        return Needs.firstExecutable(Stream.concat(named, installed).toList());
    }
}
