package org.keystead.it.yubikey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keystead.it.browser.Application;
import org.keystead.it.server.Api;

/** A login without a browser, for many at a time. */
final class FormLogin {

    private static final Pattern ACTION = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final Pattern FAULT =
            Pattern.compile("id=\"input-error-keystead-yubikey-otp\"[^>]*>([^<]*)<");

    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();
    private HttpResponse<String> last;

    /** Opens the login and gives the password; the key's page is next. */
    FormLogin(Application application, String username, String password) {
        last = send(HttpRequest.newBuilder(URI.create(application.loginUrl())).GET());
        submit(Map.of("username", username, "password", password));
    }

    /** Sends what a key typed. */
    FormLogin touch(String typed) {
        submit(Map.of("keystead-yubikey-otp", typed));
        return this;
    }

    /** The request that would send what a key typed, to be repeated at will. */
    HttpRequest.Builder touchRequest(String typed) {
        return form(Map.of("keystead-yubikey-otp", typed));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(
                    request.timeout(Duration.ofMinutes(1)).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    boolean isDone() {
        return isDone(last);
    }

    static boolean isDone(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .filter(to -> to.startsWith(Application.REDIRECT) && to.contains("code="))
                .isPresent();
    }

    /** The fault beside the key's field; empty if there is none. */
    String fault() {
        Matcher fault = FAULT.matcher(last.body());
        return fault.find() ? fault.group(1).strip() : "";
    }

    String page() {
        return last.body();
    }

    private void submit(Map<String, String> fields) {
        last = send(form(fields));
    }

    private HttpRequest.Builder form(Map<String, String> fields) {
        Matcher action = ACTION.matcher(last.body());
        if (!action.find()) {
            throw new AssertionError("no form in " + last.statusCode() + ": " + last.body());
        }
        return HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(Api.encode(fields)));
    }
}
