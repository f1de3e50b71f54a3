package org.keystead.it.contract;

import java.util.Optional;

/**
 * A request and its answer, as they went over the wire.
 *
 * @param path from the server's root on, with its query
 * @param sent the body; empty where there was none
 * @param sentType its media type
 * @param contentType of the answer; empty where it says none
 */
public record Exchange(
        String verb,
        String path,
        Optional<String> sent,
        String sentType,
        int status,
        String contentType,
        String answer) {

    boolean succeeded() {
        return status >= 200 && status < 300;
    }

    /** Without a slash at its end, with which it names the same. */
    String pathOnly() {
        return path.replaceFirst("/?([?#].*)?$", "");
    }

    /** What follows the question mark; empty where there is none. */
    String query() {
        int mark = path.indexOf('?');
        return mark < 0 ? "" : path.substring(mark + 1);
    }
}
