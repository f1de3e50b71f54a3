package org.keystead.demo.yubikey;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The demo's validation server, at this machine's loopback address and nowhere else. */
final class DemoServer {

    private static final String PATH = "/wsapi/2.0/verify";
    private static final int MAX_QUERY = 2048;

    private final ValidationServer server =
            new ValidationServer(
                    Map.of(Demo.CLIENT_ID, Base64.getDecoder().decode(Demo.SECRET_KEY)),
                    List.of(Demo.KEY));

    private DemoServer() {}

    /**
     * Starts it for as long as the process lives.
     *
     * @param port 0 for any that is free
     * @return its address
     */
    static String start(int port) throws IOException {
        HttpServer http =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        http.createContext(PATH, new DemoServer()::handle);
        http.start();
        return "http://127.0.0.1:" + http.getAddress().getPort() + PATH;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String query = exchange.getRequestURI().getRawQuery();
            if (query == null || query.length() > MAX_QUERY) {
                exchange.sendResponseHeaders(400, -1);
                return;
            }
            byte[] body =
                    ValidationServer.body(server.answer(parameters(query)))
                            .getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new TreeMap<>();
        for (String pair : query.split("&", -1)) {
            int middle = pair.indexOf('=');
            if (middle > 0) {
                parameters.put(
                        pair.substring(0, middle),
                        URLDecoder.decode(pair.substring(middle + 1), StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }
}
