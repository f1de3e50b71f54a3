package org.keystead.it.server;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A request of which the server has the headers and half of the body. */
public final class OpenRequest {

    private static final int PATIENCE_MILLISECONDS = 60_000;

    private final Socket socket;
    private final byte[] rest;
    private final Reading reading;

    /** Makes an answer of what came. */
    interface Reading {
        Answer of(int status, HttpHeaders headers, String body);
    }

    /** Sends that much; by HTTP 1.0, whose answers end with the connection. */
    OpenRequest(
            URI address, String method, Map<String, String> headers, byte[] body, Reading reading) {
        this.rest = Arrays.copyOfRange(body, body.length / 2, body.length);
        this.reading = reading;
        StringBuilder head = new StringBuilder(method).append(' ').append(address.getRawPath());
        if (address.getRawQuery() != null) {
            head.append('?').append(address.getRawQuery());
        }
        head.append(" HTTP/1.0\r\nHost: ").append(address.getAuthority());
        head.append("\r\nContent-Length: ").append(body.length).append("\r\n");
        headers.forEach((key, value) -> head.append(key + ": " + value + "\r\n"));
        try {
            this.socket = new Socket(address.getHost(), address.getPort());
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            OutputStream out = socket.getOutputStream();
            out.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
            out.write(body, 0, body.length / 2);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends the rest, and gives the answer. */
    public Answer finish() {
        try (socket) {
            socket.getOutputStream().write(rest);
            socket.getOutputStream().flush();
            byte[] answer = socket.getInputStream().readAllBytes();
            return read(new String(answer, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer read(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        String[] lines = answer.substring(0, end).split("\r\n", -1);
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : Arrays.asList(lines).subList(1, lines.length)) {
            String[] header = line.split(": *", 2);
            headers.computeIfAbsent(header[0], name -> new ArrayList<>()).add(header[1]);
        }
        return reading.of(
                Integer.parseInt(lines[0].split(" ", -1)[1]),
                HttpHeaders.of(headers, (name, value) -> true),
                answer.substring(end + 4));
    }
}
