package org.keystead.access.rest.authzen;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keystead.access.rest.http.UnreadableBody;

/** Errors are a status and a string (section 10.1 of the specification). */
public final class AuthZenErrors {

    /** A request's id, which its answer tells again (section 10.1). */
    public static final String REQUEST_ID = "X-Request-ID";

    private AuthZenErrors() {}

    static Response.ResponseBuilder of(int status, String message) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(
                        "\""
                                + new String(JsonStringEncoder.getInstance().quoteAsString(message))
                                + "\"");
    }

    /** The specification knows no other status for a body of a wrong type. */
    public static Response.ResponseBuilder of(UnreadableBody body) {
        return of(body.status() == 415 ? 400 : body.status(), body.getMessage());
    }

    /** What is told again of that header; empty where it could not stand in a header or a log. */
    public static Optional<String> requestId(String header) {
        return Optional.ofNullable(header).filter(id -> id.matches("[\\x21-\\x7e]{1,200}"));
    }
}
