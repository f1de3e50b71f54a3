package org.keystead.it.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keystead.it.browser.LoginPage;
import org.keystead.it.email.CodePage;
import org.keystead.it.server.Api;

/** One of the demo's users with a page of the test's own, which shows it their tokens. */
final class Visitor {

    /** The verifier of PKCE, which need not be secret here, and its SHA-256. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mBnsUaylNFCVKUUnsdWEsUBmWJCgiA";

    private static final String CHALLENGE = "ZJpuQ4ksh9K4ji06JBhWsQ6JDAKgCAHwUmLdZ3Shxy0";
    private static final String ENDPOINTS = "/realms/cloud/protocol/openid-connect/";
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&#]+)");

    private final Demo demo;
    private final Page page;
    private String refreshToken = "";

    private Visitor(Demo demo, Page page) {
        this.demo = demo;
        this.page = page;
    }

    /** Logs in by password, which is the name, and mailed code. */
    static Visitor logIn(BrowserContext window, Demo demo, String username) {
        Visitor visitor = new Visitor(demo, window.newPage());
        visitor.page.route(demo.application() + "**", Visitor::answerBlank);
        MailPage mail = new MailPage(demo, username);
        int mails = mail.count();
        visitor.page.navigate(authorizationEndpoint(demo) + "?" + Api.encode(login(demo)));
        new LoginPage(visitor.page).login(username, username);
        new CodePage(visitor.page).awaited().code(mail.codeAfter(mails));
        visitor.returned();
        return visitor;
    }

    static String authorizationEndpoint(Demo demo) {
        return demo.keycloak() + ENDPOINTS + "auth";
    }

    /** The parameters of an ordinary login. */
    static Map<String, String> login(Demo demo) {
        Map<String, String> login = new LinkedHashMap<>();
        login.put("client_id", "control-panel");
        login.put("redirect_uri", demo.application());
        login.put("response_type", "code");
        login.put("scope", "openid organization:*");
        login.put("code_challenge", CHALLENGE);
        login.put("code_challenge_method", "S256");
        return login;
    }

    Page page() {
        return page;
    }

    /** An access token that was issued just now. */
    String token() {
        return redeem(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    /** Waits until the login has sent the browser back. */
    void returned() {
        page.waitForCondition(() -> CODE.matcher(page.url()).find());
        Matcher code = CODE.matcher(page.url());
        if (!code.find()) {
            throw new AssertionError(page.url());
        }
        redeem(
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code.group(1),
                        "redirect_uri",
                        demo.application(),
                        "code_verifier",
                        VERIFIER));
    }

    private String redeem(Map<String, String> parameters) {
        Map<String, String> form = new HashMap<>(parameters);
        form.put("client_id", "control-panel");
        JsonNode tokens =
                Api.anonymous(demo.keycloak()).form(ENDPOINTS + "token", form).expect(200).body();
        refreshToken = tokens.get("refresh_token").asText();
        return tokens.get("access_token").asText();
    }

    private static void answerBlank(Route route) {
        route.fulfill(
                new Route.FulfillOptions()
                        .setStatus(200)
                        .setContentType("text/html")
                        .setBody("<!doctype html><title>application</title>"));
    }
}
