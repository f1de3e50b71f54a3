package org.keystead.it.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.KeycloakServer;

/**
 * An OpenID Connect application as a test needs it: it sends a browser to the login, catches what
 * comes back, and redeems it.
 */
public final class Application {

    /** Where logins return to. */
    public static final String REDIRECT = EmptySite.url() + "/callback";

    private final String url;
    private final String realm;
    private final String clientId;

    public Application(KeycloakServer server, String realm, String clientId) {
        this(server.url(), realm, clientId);
    }

    /** The same for the server at this address. */
    public Application(String url, String realm, String clientId) {
        this.url = url;
        this.realm = realm;
        this.clientId = clientId;
    }

    /** The representation of such a client: public, standard flow. */
    public static Map<String, Object> client(String clientId) {
        return Map.of(
                "clientId",
                clientId,
                "publicClient",
                true,
                "standardFlowEnabled",
                true,
                "redirectUris",
                List.of(REDIRECT));
    }

    /** Opens the login with further request parameters given as name, value, name, value. */
    public void open(Page page, String... parameters) {
        page.navigate(loginUrl(parameters));
    }

    public String loginUrl(String... parameters) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("client_id", clientId);
        query.put("redirect_uri", REDIRECT);
        query.put("response_type", "code");
        query.put("scope", "openid");
        for (int i = 0; i < parameters.length; i += 2) {
            query.put(parameters[i], parameters[i + 1]);
        }
        return url + "/realms/" + realm + "/protocol/openid-connect/auth?" + Api.encode(query);
    }

    /**
     * The claims of the ID token of who is logged in already, for whom no page is drawn. Chromium
     * tells tests nothing of a page that only redirects, so the window's cookies go alone.
     */
    public JsonNode idTokenAtOnce(Page page, String... parameters) {
        String cookies =
                page.context().cookies().stream()
                        .map(cookie -> cookie.name + "=" + cookie.value)
                        .collect(Collectors.joining("; "));
        String location =
                Api.anonymous(url)
                        .get(
                                loginUrl(parameters).substring(url.length()),
                                Map.of("Cookie", cookies, "Accept", "text/html"))
                        .header("Location");
        if (!location.startsWith(REDIRECT)) {
            throw new AssertionError("the login did not return at once");
        }
        return claims(redeem(answer(location)).body().get("id_token").asText());
    }

    /** Whether the browser has come back to the application. */
    public static boolean returned(Page page) {
        return page.url().startsWith(REDIRECT);
    }

    /** What the login handed to the application. */
    public static Map<String, String> answer(Page page) {
        // not for the page to load, of which Chromium does not always tell after a redirect
        page.waitForCondition(() -> returned(page));
        return answer(page.url());
    }

    private static Map<String, String> answer(String url) {
        return Arrays.stream(URI.create(url).getRawQuery().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(
                        Collectors.toMap(
                                pair -> pair[0],
                                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    /** The claims of the ID token that the browser's return is redeemed for. */
    public JsonNode idToken(Page page) {
        return claims(tokens(page).body().get("id_token").asText());
    }

    /** The token response that the browser's return is redeemed for. */
    public Answer tokens(Page page) {
        return redeem(answer(page));
    }

    private Answer redeem(Map<String, String> answer) {
        if (!answer.containsKey("code")) {
            throw new AssertionError("the login ended with " + answer);
        }
        return Api.anonymous(url)
                .form(
                        "/realms/" + realm + "/protocol/openid-connect/token",
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "client_id",
                                clientId,
                                "redirect_uri",
                                REDIRECT,
                                "code",
                                answer.get("code")))
                .expect(200);
    }

    /** The payload of a token, unchecked. */
    public static JsonNode claims(String token) {
        try {
            return Api.JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
