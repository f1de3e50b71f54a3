package org.keystead.it.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keystead.it.browser.Browser;
import org.keystead.it.email.CodePage;
import org.keystead.it.email.EnrolmentPage;
import org.keystead.it.server.Api;
import org.keystead.it.server.Needs;

/** The APIs that the guides show, taken out of their pages and asked by people of the demo. */
class GuidesIT {

    private static final Demo DEMO = Demo.running();

    /** How every token begins. */
    private static final String TOKEN = "eyJ";

    private static GuideApis apis;
    private static BrowserContext window;
    private static Visitor bert;

    static List<String> guides() {
        return GuideApis.names();
    }

    @BeforeAll
    static void open() {
        apis = new GuideApis(DEMO);
        window = Browser.window();
        bert = Visitor.logIn(window, DEMO, "bert");
    }

    @AfterAll
    static void close() {
        apis.close();
        window.close();
    }

    @AfterEach
    void noTokenIsInAnAddressOrALog() {
        apis.relay().recover();
        apis.takeAsked();
        assertThat(apis.relay().addressesAsked()).noneMatch(address -> address.contains(TOKEN));
        assertThat(apis.printed(TOKEN)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("guides")
    void whoMayIsLetThroughAndSeesTheirLevel(String guide) {
        assertThat(ask(guide, "GET", "/acme/production").body().replace(" ", ""))
                .isEqualTo("{\"done\":\"view\",\"level\":\"manage\"}");
        assertThat(ask(guide, "POST", "/acme/production").statusCode()).isEqualTo(200);
        assertThat(apis.takeAsked())
                .hasSize(2)
                .allMatch(asked -> asked.address().contains("/require?"));
    }

    @ParameterizedTest
    @MethodSource("guides")
    void refusalIsHandedOutWithoutAWordMore(String guide) {
        HttpResponse<String> refused = ask(guide, "POST", "/acme/lab");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).isEmpty();

        HttpResponse<String> hidden = ask(guide, "GET", "/globex/production");
        HttpResponse<String> none = ask(guide, "GET", "/no-such-one/production");
        assertThat(hidden.statusCode()).isEqualTo(404).isEqualTo(none.statusCode());
        assertThat(hidden.body()).isEmpty();
        assertThat(none.body()).isEmpty();
        assertThat(hidden.headers().map().keySet()).isEqualTo(none.headers().map().keySet());
    }

    @ParameterizedTest
    @MethodSource("guides")
    void challengeIsHandedOut(String guide) {
        HttpResponse<String> challenged = ask(guide, "DELETE", "/acme/production");

        assertThat(challenged.statusCode()).isEqualTo(401);
        assertThat(challenge(challenged))
                .startsWith("Bearer error=\"insufficient_user_authentication\"")
                .endsWith("acr_values=\"2\", max_age=\"300\"");
    }

    @ParameterizedTest
    @MethodSource("guides")
    void nobodyElsesTokenReachesKeystead(String guide) {
        HttpResponse<String> nobody = apis.of(guide).ask("GET", "/acme/production", "");
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(challenge(nobody)).isEqualTo("Bearer");

        for (String token :
                List.of(
                        "a.b.c",
                        "e30.e30.e30",
                        ForeignTokens.ofAnotherAudience(DEMO),
                        ForeignTokens.ofAnotherRealm(DEMO))) {
            for (String path : List.of("/acme/production", "/acme/production/actions")) {
                HttpResponse<String> refused = apis.of(guide).ask("GET", path, "Bearer " + token);
                assertThat(refused.statusCode()).isEqualTo(401);
                assertThat(challenge(refused)).startsWith("Bearer").doesNotContain("acr");
            }
        }
        assertThat(apis.takeAsked()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("guides")
    void tokenThatKeycloakDoesNotTakeIsRefused(String guide) {
        String token = bert.token();
        String forged = token.substring(0, token.lastIndexOf('.') + 1) + "A".repeat(342);

        for (String path : List.of("/acme/production", "/acme/production/actions")) {
            HttpResponse<String> refused = apis.of(guide).ask("GET", path, "Bearer " + forged);
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(challenge(refused)).startsWith("Bearer").doesNotContain("acr");
        }
    }

    @ParameterizedTest
    @MethodSource("guides")
    void buttonsOfAPageTakeOneQuestion(String guide) throws IOException {
        assertThat(Api.JSON.readTree(ask(guide, "GET", "/acme/production/actions").body()))
                .isEqualTo(Api.JSON.readTree("{\"view\":true,\"create\":true,\"delete\":true}"));
        assertThat(Api.JSON.readTree(ask(guide, "GET", "/acme/lab/actions").body()))
                .isEqualTo(Api.JSON.readTree("{\"view\":false,\"create\":false,\"delete\":false}"));
        assertThat(apis.takeAsked())
                .hasSize(2)
                .allMatch(asked -> asked.address().contains("/check"));
    }

    @ParameterizedTest
    @MethodSource("guides")
    void sectionsAreSentOnceAndAskedForEachTime(String guide) {
        HttpResponse<String> first = ask(guide, "GET", "/acme/production/sections");
        HttpResponse<String> second = ask(guide, "GET", "/acme/production/sections");

        assertThat(first.body()).contains("cloud-servers").isEqualTo(second.body());
        assertThat(apis.takeAsked()).extracting(Relay.Asked::status).containsExactly(200, 304);
    }

    @ParameterizedTest
    @MethodSource("guides")
    void whatIsNoAnswerOfKeysteadIsNoPermission(String guide) {
        ask(guide, "GET", "/acme/production");
        for (int status : List.of(200, 302, 304, 400, 429, 500)) {
            apis.relay().answer(status, "{\"allowed\":true,\"results\":[]}");
            for (String path : List.of("/acme/production", "/acme/production/actions")) {
                assertThat(ask(guide, "GET", path).statusCode()).as("%s", status).isEqualTo(503);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("guides")
    void whileKeycloakDoesNotAnswerNobodyMayDoAnything(String guide) {
        ask(guide, "GET", "/acme/production");
        apis.relay().silence();

        assertThat(ask(guide, "GET", "/acme/production").statusCode()).isEqualTo(503);
    }

    @ParameterizedTest
    @MethodSource("guides")
    void addressOfNothingIsNotFound(String guide) {
        for (String path : List.of("/", "/acme", "/acme/production/else")) {
            assertThat(ask(guide, "GET", path).statusCode()).as(path).isEqualTo(404);
        }
    }

    /** As the page of the application would: from one API's challenge to its consent. */
    @Test
    void strongerLoginThatAChallengeAsksForIsEnough() throws IOException {
        Needs.need("node", Needs.onPath("node"));
        try (BrowserContext theirs = Browser.window()) {
            Visitor anna = Visitor.logIn(theirs, DEMO, "anna");
            String authorization = "Bearer " + anna.token();
            HttpResponse<String> challenged =
                    apis.of("node").ask("DELETE", "/acme/production", authorization);
            assertThat(challenged.statusCode()).isEqualTo(401);

            MailPage mail = new MailPage(DEMO, "anna");
            int mails = mail.count();
            anna.page().navigate(strongerLogin(challenge(challenged)));
            new CodePage(anna.page()).awaited().code(mail.codeAfter(mails));
            new EnrolmentPage(anna.page()).awaited().setUpApp();
            anna.returned();

            String stronger = "Bearer " + anna.token();
            for (String guide : guides()) {
                assertThat(apis.of(guide).ask("DELETE", "/acme/production", stronger).statusCode())
                        .as(guide)
                        .isEqualTo(200);
            }
        } finally {
            StrongFactors.forget(DEMO, "anna");
        }
    }

    @Test
    void curlPrintsWhatThePageShows(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("token"), bert.token());

        Walk walk = Walk.of(Guide.named("curl").text());

        assertThat(walk.steps()).hasSizeGreaterThan(5);
        walk.requireOutputs(folder, DEMO);
    }

    private static HttpResponse<String> ask(String guide, String method, String path) {
        return apis.of(guide).ask(method, path, "Bearer " + bert.token());
    }

    private static String challenge(HttpResponse<String> answer) {
        return answer.headers().firstValue("WWW-Authenticate").orElse("");
    }

    private static String strongerLogin(String challenge) throws IOException {
        Path folder = Guide.named("README").unpacked();
        String call =
                """
                import { readFileSync } from "node:fs";
                import { strongerLogin } from "./challenge.mjs";
                console.log(strongerLogin(...JSON.parse(readFileSync("asked.json"))));
                """;
        Files.writeString(folder.resolve("call.mjs"), call);
        List<Object> asked =
                List.of(Visitor.authorizationEndpoint(DEMO), challenge, Visitor.login(DEMO));
        Files.writeString(folder.resolve("asked.json"), Api.JSON.writeValueAsString(asked));
        return Checkout.print(folder, "node call.mjs").strip();
    }
}
