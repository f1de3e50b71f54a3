package org.keystead.it.benchmark;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * A request that is sent again and again.
 *
 * @param decisions how many decisions one answer has
 * @param status the status of its answer
 * @param answer what its answer has in it
 */
record Question(
        String name,
        String baseline,
        int decisions,
        URI server,
        String request,
        int status,
        String answer) {

    /** What the names of those begin with that others are held against. */
    static final String NOTHING = "nothing, ";

    /** A request of one decision that is answered with 200. */
    static Question of(
            String name,
            String baseline,
            URI server,
            String method,
            String path,
            Map<String, String> headers,
            String body,
            String answer) {
        StringBuilder text =
                new StringBuilder(
                        method + " " + path + " HTTP/1.1\r\nHost: " + server.getAuthority());
        headers.forEach((header, value) -> text.append("\r\n" + header + ": " + value));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0) {
            text.append("\r\nContent-Length: " + bytes.length);
        }
        text.append("\r\n\r\n").append(body);
        return new Question(name, baseline, 1, server, text.toString(), 200, answer);
    }

    Question deciding(int many) {
        return new Question(name, baseline, many, server, request, status, answer);
    }

    Question answeredWith(int code) {
        return new Question(name, baseline, decisions, server, request, code, answer);
    }

    Question with(String header, String value) {
        String more = "\r\n" + header + ": " + value + "\r\n\r\n";
        String sent = request.replaceFirst("\r\n\r\n", Matcher.quoteReplacement(more));
        return new Question(name, baseline, decisions, server, sent, status, answer);
    }

    Question beside(String other) {
        return new Question(name, other, decisions, server, request, status, answer);
    }

    /** The same request to another path, which answers otherwise. */
    Question to(String path, String otherName, String otherAnswer) {
        String line = request.substring(0, request.indexOf(' ') + 1) + path;
        String rest = request.substring(request.indexOf(" HTTP/1.1"));
        return new Question(otherName, baseline, 1, server, line + rest, status, otherAnswer);
    }

    byte[] bytes() {
        return request.getBytes(StandardCharsets.UTF_8);
    }

    void check(Line.Reply reply) {
        if (reply.status() != status || !reply.body().contains(answer)) {
            throw new AssertionError(name + ": " + reply);
        }
    }
}
