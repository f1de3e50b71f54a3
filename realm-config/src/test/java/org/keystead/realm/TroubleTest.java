package org.keystead.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is said of servers that do not do as they should, and that it is never "found something".
 */
class TroubleTest {

    private static final String TOKEN = "{\"access_token\":\"t\",\"expires_in\":60}";

    private HttpServer server;
    private int loginStatus = 200;
    private String login = TOKEN;
    private int status = 404;
    private String body = "{\"error\":\"Realm not found.\"}";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void wrongPassword() {
        loginIsAnswered(
                401, "{'error':'invalid_grant','error_description':'Invalid user credentials'}");
        assertThat(Said.of(url()))
                .isEqualTo("user ada in the realm master: wrong user name or password");
    }

    @Test
    void anythingElseThatKeycloakHasAgainstAnAccountIsPassedOn() {
        loginIsAnswered(
                400, "{'error':'invalid_grant','error_description':'Account is not fully set up'}");
        assertThat(Said.of(url())).endsWith("realm master: Account is not fully set up");
    }

    @Test
    void wrongAdministrationRealm() {
        loginIsAnswered(404, "{'error':'Realm does not exist'}");
        assertThat(Said.of(url()))
                .isEqualTo(url() + " has no realm master to log in to; see --admin-realm");
    }

    @Test
    void serverThatIsNoKeycloak() {
        loginIsAnswered(404, "<h1>Not here</h1>");
        assertThat(Said.of(url())).isEqualTo("no Keycloak answers at " + url());
        loginIsAnswered(200, "<h1>Welcome</h1>");
        assertThat(Said.of(url())).isEqualTo("no Keycloak answers at " + url());
    }

    @Test
    void serverThatSendsOn() {
        loginIsAnswered(302, "");
        assertThat(Said.of(url())).contains("sends on to https://elsewhere.example");
    }

    @Test
    void wrongRealm() {
        assertThat(Said.of(url())).isEqualTo("the server has no realm r");
    }

    @Test
    void rightThatIsMissing() {
        status = 403;
        body = "{\"error\":\"HTTP 403 Forbidden\"}";
        assertThat(Said.of(url())).contains("lacks the right to administer the realm r");
    }

    @Test
    void answersThatNobodyExpects() {
        status = 200;
        body = "[]";
        assertThat(Said.of(url(), "setup")).isNotEmpty();
    }

    @Test
    void pipelinesAreToldInJson() throws IOException {
        String printed = Said.printed("audit", "--json", "--server", url(), "--realm", "r");
        assertThat(AdminRest.JSON.readTree(printed).get("error").asText())
                .isEqualTo("the server has no realm r");
    }

    private void loginIsAnswered(int newStatus, String json) {
        loginStatus = newStatus;
        login = json.replace('\'', '"');
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean token = exchange.getRequestURI().getPath().endsWith("/token");
        byte[] bytes = (token ? login : body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Location", "https://elsewhere.example");
        exchange.sendResponseHeaders(
                token ? loginStatus : status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }
}
