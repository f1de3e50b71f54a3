package org.keystead.realm;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is said of servers that do not do as they should, and that it is never "found something".
 */
class TroubleTest {

    private static final String TOKEN = "{\"access_token\":\"t\",\"expires_in\":60}";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private HttpServer server;
    private int loginStatus = 200;
    private String login = TOKEN;
    private int status = 404;
    private String body = "{\"error\":\"Realm not found.\"}";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(anyPort(), 0);
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
        assertThat(saidOf(url()))
                .isEqualTo("user ada in the realm master: wrong user name or password");
    }

    @Test
    void anythingElseThatKeycloakHasAgainstAnAccountIsPassedOn() {
        loginIsAnswered(
                400, "{'error':'invalid_grant','error_description':'Account is not fully set up'}");
        assertThat(saidOf(url())).endsWith("realm master: Account is not fully set up");
    }

    @Test
    void wrongAdministrationRealm() {
        loginIsAnswered(404, "{'error':'Realm does not exist'}");
        assertThat(saidOf(url()))
                .isEqualTo(url() + " has no realm master to log in to; see --admin-realm");
    }

    @Test
    void serverThatIsNoKeycloak() {
        loginIsAnswered(404, "<h1>Not here</h1>");
        assertThat(saidOf(url())).isEqualTo("no Keycloak answers at " + url());
        loginIsAnswered(200, "<h1>Welcome</h1>");
        assertThat(saidOf(url())).isEqualTo("no Keycloak answers at " + url());
    }

    @Test
    void serverThatSendsOn() {
        loginIsAnswered(302, "");
        assertThat(saidOf(url())).contains("sends on to https://elsewhere.example");
    }

    @Test
    void wrongRealm() {
        assertThat(saidOf(url())).isEqualTo("the server has no realm r");
    }

    @Test
    void rightThatIsMissing() {
        status = 403;
        body = "{\"error\":\"HTTP 403 Forbidden\"}";
        assertThat(saidOf(url())).contains("lacks the right to administer the realm r");
    }

    @Test
    void answersThatNobodyExpects() {
        status = 200;
        body = "[]";
        assertThat(saidOf(url(), "setup")).isNotEmpty();
    }

    @Test
    void nothingThatListens() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThat(saidOf("http://127.0.0.1:" + free)).endsWith("nothing listens there");
    }

    @Test
    void nameThatNobodyHas() {
        assertThat(saidOf("http://nobody.invalid")).endsWith("its name is not known");
    }

    @Test
    void tlsWhereThereIsNone() throws Exception {
        assertThat(saidOfARawServer("https", "HTTP/1.1 400 Bad Request\r\n\r\n"))
                .contains("speaks no TLS");
    }

    @Test
    void serverThatHangsUp() throws Exception {
        assertThat(saidOfARawServer("http", "")).endsWith(" hung up");
    }

    @Test
    void certificateThatNobodyTrusts(@TempDir Path folder) throws Exception {
        HttpsServer https = HttpsServer.create(anyPort(), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(selfSigned(folder)));
        https.start();
        try {
            assertThat(saidOf("https://127.0.0.1:" + https.getAddress().getPort()))
                    .contains("certificate that Java does not trust", "trustStore");
        } finally {
            https.stop(0);
        }
    }

    @Test
    void pipelinesAreToldInJson() throws IOException {
        Keystead.run(List.of("audit", "--json", "--server", url(), "--realm", "r"), terminal());
        assertThat(AdminRest.JSON.readTree(out.toByteArray()).get("error").asText())
                .isEqualTo("the server has no realm r");
    }

    /** The sentence for an audit of a server, which must fail and tell no secret. */
    private String saidOf(String url) {
        return saidOf(url, "audit");
    }

    private String saidOf(String url, String command) {
        err.reset();
        int ended = Keystead.run(List.of(command, "--server=" + url, "--realm=r"), terminal());
        assertThat(ended).isEqualTo(Status.FAILED);
        String said = err.toString(StandardCharsets.UTF_8).strip();
        assertThat(said).startsWith("keystead: ").doesNotContain("secret");
        return said.substring("keystead: ".length());
    }

    /** The sentence for a server that reads a little, answers this and hangs up. */
    private String saidOfARawServer(String scheme, String answer) throws Exception {
        try (ServerSocket raw = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread served =
                    new Thread(
                            () -> {
                                try (Socket socket = raw.accept()) {
                                    socket.getInputStream().read();
                                    socket.getOutputStream().write(answer.getBytes(US_ASCII));
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            });
            served.start();
            String said = saidOf(scheme + "://127.0.0.1:" + raw.getLocalPort());
            served.join();
            return said;
        }
    }

    private Terminal terminal() {
        return new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of("KEYSTEAD_ADMIN_USER", "ada", "KEYSTEAD_ADMIN_PASSWORD", "secret"));
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

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static SSLContext selfSigned(Path folder) throws Exception {
        Path file = folder.resolve("keys");
        String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made =
                new ProcessBuilder(
                                List.of(
                                        keytool,
                                        "-genkeypair",
                                        "-keyalg",
                                        "EC",
                                        "-alias",
                                        "a",
                                        "-dname",
                                        "CN=localhost",
                                        "-storepass",
                                        "password",
                                        "-keystore",
                                        file.toString()))
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("keytool.log").toFile())
                        .start();
        assertThat(made.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream stored = Files.newInputStream(file)) {
            keys.load(stored, "password".toCharArray());
        }
        KeyManagerFactory managers =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "password".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
