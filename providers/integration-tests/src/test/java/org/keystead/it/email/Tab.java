package org.keystead.it.email;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.keystead.it.browser.Application;
import org.keystead.it.server.Api;

/**
 * A browser's tab without the browser, for what must happen many times at once: it follows
 * redirects within the server and sends the page's form. Tabs of one browser share its cookies.
 */
public final class Tab {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();
    private static final Pattern ACTION = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    private final Map<String, String> cookies;
    private String node;
    private String body = "";
    private int status;
    private String returned = "";

    /**
     * @param cookies of the browser; safe for several threads
     * @param node the address that requests go to, whatever address pages name
     */
    public Tab(Map<String, String> cookies, String node) {
        this.cookies = cookies;
        this.node = node;
    }

    public Tab open(String url) {
        send("GET", url, null);
        return this;
    }

    /** Sends further requests to another node. */
    public Tab at(String otherNode) {
        node = otherNode;
        return this;
    }

    Tab login(String username) {
        return login(username, SecuredRealm.PASSWORD);
    }

    /** Gives name and password, on two pages where the realm asks for the name first. */
    public Tab login(String username, String password) {
        if (!body.contains("name=\"password\"")) {
            submit(Map.of("username", username));
        }
        return submit(Map.of("username", username, "password", password));
    }

    Tab code(String code) {
        return submit(Map.of("keysteadEmailCode", code));
    }

    /** Sends the page's form with these fields. */
    public Tab submit(Map<String, String> fields) {
        send("POST", action(), Api.encode(fields));
        return this;
    }

    /** Where the page's form goes. */
    String action() {
        Matcher form = ACTION.matcher(body);
        if (!form.find()) {
            throw new AssertionError(status + " without a form: " + body);
        }
        return form.group(1).replace("&amp;", "&");
    }

    boolean asksForCode() {
        return body.contains("id=\"keystead-email-code-form\"");
    }

    public boolean isLoggedIn() {
        return returned.contains("code=");
    }

    public String body() {
        return body;
    }

    public int status() {
        return status;
    }

    private void send(String method, String url, String form) {
        HttpResponse<String> answer = exchange(method, url, form);
        for (int hops = 0; answer.statusCode() / 100 == 3 && hops < 10; hops++) {
            String location = answer.headers().firstValue("Location").orElseThrow();
            if (location.startsWith(Application.REDIRECT)) {
                returned = location;
                break;
            }
            answer = exchange("GET", location, null);
        }
        status = answer.statusCode();
        body = answer.body();
    }

    private HttpResponse<String> exchange(String method, String url, String form) {
        URI target = URI.create(url);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                                URI.create(node + target.getRawPath() + "?" + target.getRawQuery()))
                        .timeout(Duration.ofMinutes(3))
                        .header("Accept", "text/html")
                        .header(
                                "Cookie",
                                cookies.entrySet().stream()
                                        .map(e -> e.getKey() + "=" + e.getValue())
                                        .collect(Collectors.joining("; ")));
        if (form == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .method(method, BodyPublishers.ofString(form));
        }
        try {
            HttpResponse<String> answer =
                    HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String setCookie) {
        String pair = setCookie.split(";", 2)[0];
        String[] parts = pair.split("=", 2);
        if (parts[1].isEmpty() || setCookie.contains("Max-Age=0")) {
            cookies.remove(parts[0]);
        } else {
            cookies.put(parts[0], parts[1]);
        }
    }
}
