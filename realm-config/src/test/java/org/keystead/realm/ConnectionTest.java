package org.keystead.realm;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of addresses at which there is no server, or one of another kind. */
class ConnectionTest {

    @Test
    void nothingThatListens() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThat(Said.of("http://127.0.0.1:" + free)).endsWith("nothing listens there");
    }

    @Test
    void nameThatNobodyHas() {
        assertThat(Said.of("http://nobody.invalid")).endsWith("its name is not known");
    }

    @Test
    void tlsWhereThereIsNone() throws Exception {
        assertThat(saidOfARawServer("https", "HTTP/1.1 400 Bad Request\r\n\r\n"))
                .contains("speaks no TLS");
    }

    @Test
    void serverThatHangsUpOnTls() throws Exception {
        assertThat(saidOfARawServer("https", "")).contains("speaks no TLS");
    }

    @Test
    void serverThatHangsUp() throws Exception {
        assertThat(saidOfARawServer("http", "")).endsWith(" hung up");
    }

    @Test
    void certificateThatNobodyTrusts(@TempDir Path folder) throws Exception {
        HttpsServer https =
                HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(selfSigned(folder)));
        https.start();
        try {
            assertThat(Said.of("https://127.0.0.1:" + https.getAddress().getPort()))
                    .contains("certificate that Java does not trust", "trustStore");
        } finally {
            https.stop(0);
        }
    }

    /** The sentence for a server that reads a little, answers this and hangs up. */
    private static String saidOfARawServer(String scheme, String answer) throws Exception {
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
            String said = Said.of(scheme + "://127.0.0.1:" + raw.getLocalPort());
            served.join();
            return said;
        }
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
