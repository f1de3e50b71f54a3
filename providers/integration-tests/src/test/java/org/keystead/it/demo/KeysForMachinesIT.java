package org.keystead.it.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.keystead.it.browser.LoginPage;
import org.keystead.it.email.CodePage;
import org.keystead.it.server.Api;
import org.keystead.it.server.Await;

/**
 * The README's chapter on keys: what it and {@code ./run} print, and what the API makes of keys.
 */
class KeysForMachinesIT extends InAWindow {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern BY_BERT =
            Pattern.compile("<!-- run by bert -->\n```sh\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile("Log in as bert: (\\S+)\n");

    private final Demo demo = Demo.running();

    @Test
    void programMakesAKeyWhileItsUserLogsIn() throws Exception {
        String commands = demo.at(commands());
        Path output = Files.createTempFile("keystead", ".out");
        Process shell =
                Checkout.bash(Checkout.repository(), output, "set -euo pipefail\n" + commands);
        try {
            logIn(address(output));

            assertThat(shell.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(Files.readString(output))
                    .endsWith(" 403\n")
                    .containsPattern("\\{.*\"done\":\"create\".*} 200\n")
                    .doesNotContain("ksk_");
            assertThat(shell.exitValue()).isZero();
        } finally {
            shell.destroy();
        }
    }

    @Test
    void scriptPrintsWhatTheReadmeSays() {
        String printed = demo.output();
        String lines =
                printed.substring(
                                printed.indexOf("Make an API key"), printed.indexOf("Ctrl-C ends"))
                        .lines()
                        .filter(line -> line.startsWith("  "))
                        .map(line -> line.substring(2) + "\n")
                        .collect(Collectors.joining());

        assertThat(lines).isEqualTo(demo.at(commands()));
    }

    @Test
    void keyCountsAsItsUserNarrowedItAndWhereItIsShown() throws Exception {
        Api bert = Api.bearer(demo.keycloak(), Visitor.logIn(window, demo, "bert").token());
        String here = key(bert, "127.0.0.0/8");
        String elsewhere = key(bert, "203.0.113.0/24");

        assertThat(ask("POST", "production", here).statusCode()).isEqualTo(200);
        assertThat(ask("POST", "lab", here).statusCode()).isEqualTo(403);
        // nobody is there for the stronger login that this asks for
        assertThat(ask("DELETE", "production", here).statusCode()).isEqualTo(403);
        for (String none : List.of(elsewhere, here.replaceFirst("....$", "0000"), "ksk_")) {
            HttpResponse<String> answer = ask("POST", "production", none);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                    .hasValue("Bearer error=\"invalid_token\"");
        }
    }

    private static String commands() {
        return BY_BERT.matcher(Readme.text())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.joining());
    }

    private static String address(Path output) {
        Await.until(PATIENCE, () -> "an address was printed", () -> found(output).size() == 1);
        return found(output).get(0);
    }

    private static List<String> found(Path output) {
        try {
            return ADDRESS.matcher(Files.readString(output))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void logIn(String address) {
        Page page = window.newPage();
        page.navigate(address);
        MailPage mail = new MailPage(demo, "bert");
        int mails = mail.count();
        new LoginPage(page).login("bert", "bert");
        new CodePage(page).awaited().code(mail.codeAfter(mails));
        page.click("[name=accept]");
        page.waitForSelector("text=Device Login Successful");
    }

    private String key(Api maker, String range) {
        return maker.post(
                        "/realms/cloud/organization-access/me/api-keys",
                        Map.of(
                                "name",
                                UUID.randomUUID().toString(),
                                "organization",
                                "acme",
                                "projects",
                                List.of("production"),
                                "permissions",
                                List.of(Map.of("section", "cloud-servers", "level", "manage")),
                                "addresses",
                                List.of(range)))
                .expect(201)
                .body()
                .get("secret")
                .asText();
    }

    private HttpResponse<String> ask(String method, String project, String key) throws Exception {
        URI place = URI.create(demo.application() + "api/acme/" + project + "/cloud-servers");
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(place)
                                .method(method, BodyPublishers.noBody())
                                .header("Authorization", "Bearer " + key)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
