package org.keystead.it.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/**
 * What a server answered.
 *
 * @param body the parsed JSON; a missing node where the body is empty or not JSON
 */
public record Answer(int status, HttpHeaders headers, String text, JsonNode body) {

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The answer itself, or a failure that shows it when its status is another one. */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new AssertionError("expected " + expected + ", got " + status + ": " + text);
        }
        return this;
    }
}
