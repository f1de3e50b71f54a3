package org.keystead.it.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * An application's site as a login sees it: an empty page at every path. A browser must find one,
 * since none lets a test answer for the target of a redirect.
 */
public final class EmptySite {

    private static final byte[] PAGE =
            "<!doctype html><title>application</title>".getBytes(StandardCharsets.UTF_8);
    private static final String URL = start();

    private EmptySite() {}

    /** Its address without a trailing slash, for as long as the process lives. */
    public static String url() {
        return URL;
    }

    private static String start() {
        InetAddress here = InetAddress.getLoopbackAddress();
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(here, 0), 0);
            server.createContext("/", EmptySite::answer);
            server.start();
            return "http://localhost:" + server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, PAGE.length);
            exchange.getResponseBody().write(PAGE);
        }
    }
}
