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
 * The one browser that every test shares; each window has cookies of its own.
 *
 * <p>It is the Chromium that {@code CHROMIUM} names, else the machine's, else Playwright's own; or
 * the Firefox that {@code FIREFOX} names, as Mozilla and distributions ship it. Not for more than
 * one thread.
 */
public final class Browser {

    private static final double PATIENCE_MILLIS = 60_000;
    private static final List<String> CHROMIUM_ARGUMENTS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");
    private static com.microsoft.playwright.Browser browser;

    private Browser() {}

    /** A new window that knows nothing; to be closed by the test. */
    public static BrowserContext window() {
        return window("en-GB");
    }

    /** A new window of somebody who reads this language. */
    public static BrowserContext window(String locale) {
        return window(
                new com.microsoft.playwright.Browser.NewContextOptions()
                        .setLocale(locale)
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
        if (browser == null) {
            browser = Needs.need("a browser", launch());
        }
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context;
    }

    /** A new window's first page. */
    public static Page page() {
        return window().newPage();
    }

    private static Optional<com.microsoft.playwright.Browser> launch() {
        Optional<Path> firefox = Optional.ofNullable(System.getenv("FIREFOX")).map(Path::of);
        Optional<Path> executable = firefox.isPresent() ? firefox : chromium();
        Playwright.CreateOptions options = new Playwright.CreateOptions();
        if (executable.isPresent()) {
            options.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        }
        BrowserType.LaunchOptions launch =
                firefox.isPresent()
                        ? new BrowserType.LaunchOptions().setChannel("moz-firefox")
                        : new BrowserType.LaunchOptions().setArgs(CHROMIUM_ARGUMENTS);
        executable.ifPresent(launch::setExecutablePath);
        try {
            Playwright playwright = Playwright.create(options);
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            BrowserType type = firefox.isPresent() ? playwright.firefox() : playwright.chromium();
            return Optional.of(type.launch(launch));
        } catch (PlaywrightException e) {
            if (executable.isPresent()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private static Optional<Path> chromium() {
        Stream<Path> named = Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
        Stream<Path> installed =
                // the shell, which draws no window, takes half of the others' time
                Stream.of(
                                "chromium-headless-shell",
                                "chromium",
                                "chromium-browser",
                                "google-chrome")
                        .flatMap(name -> Needs.onPath(name).stream());
        return Needs.firstExecutable(Stream.concat(named, installed).toList());
    }
}
