package org.keystead.access.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.keystead.access.document.Faults;
import org.keystead.access.model.StepUp;
import org.keystead.access.rest.representation.ErrorRepresentation;

/** Ends a request with an error that the caller can act on; nothing that was begun is kept. */
public final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Response.StatusType status;
    private final transient ErrorRepresentation error;
    private final transient Map<String, String> headers;

    private ApiException(Response.StatusType status, ErrorRepresentation error) {
        this(status, error, Map.of());
    }

    private ApiException(
            Response.StatusType status, ErrorRepresentation error, Map<String, String> headers) {
        super(error.error());
        this.status = status;
        this.error = error;
        this.headers = headers;
    }

    private static ApiException of(Response.Status status, String error, String description) {
        return new ApiException(status, new ErrorRepresentation(error, description, null, null));
    }

    public static ApiException badRequest(String error, String description) {
        return of(Response.Status.BAD_REQUEST, error, description);
    }

    public static ApiException unauthorized() {
        return unauthorized(
                "invalid-token",
                "A valid access token of this realm is needed.",
                Challenge.ANOTHER_TOKEN);
    }

    /** The realm does not let the token's client do this in its users' names. */
    static ApiException scopeNeeded() {
        return unauthorized(
                "insufficient-scope",
                "A token with the scope " + Caller.MANAGING + " is needed.",
                Challenge.ANOTHER_SCOPE);
    }

    /** What the caller asks for is hers after another login. */
    static ApiException stepUpNeeded(StepUp stepUp) {
        return unauthorized(
                "insufficient-user-authentication",
                "A stronger or fresher login is needed.",
                Challenge.anotherLogin(stepUp));
    }

    private static ApiException unauthorized(String error, String description, String challenge) {
        return new ApiException(
                Response.Status.UNAUTHORIZED,
                new ErrorRepresentation(error, description, null, null),
                Map.of(HttpHeaders.WWW_AUTHENTICATE, challenge));
    }

    public static ApiException forbidden() {
        return of(
                Response.Status.FORBIDDEN,
                "insufficient-permission",
                "The caller's permissions do not reach this.");
    }

    /** The same for what does not exist and for what is not the caller's. */
    public static ApiException notFound(String kind) {
        return of(Response.Status.NOT_FOUND, kind + "-not-found", "There is no such " + kind + ".");
    }

    public static ApiException conflict(String error, String description) {
        return of(Response.Status.CONFLICT, error, description);
    }

    /** The same with what stands in the way, as far as it is worth reading. */
    public static ApiException conflict(String error, String description, List<String> conflicts) {
        List<String> told = conflicts.stream().limit(Faults.LIMIT).toList();
        return new ApiException(
                Response.Status.CONFLICT, new ErrorRepresentation(error, description, null, told));
    }

    public static ApiException tooLarge(int limit) {
        return of(
                Response.Status.REQUEST_ENTITY_TOO_LARGE,
                "too-large",
                "A body has " + limit + " bytes at most.");
    }

    /**
     * The same request may succeed later.
     *
     * @param seconds after how long
     */
    public static ApiException tooMany(String error, String description, int seconds) {
        return new ApiException(
                Response.Status.TOO_MANY_REQUESTS,
                new ErrorRepresentation(error, description, null, null),
                Map.of(HttpHeaders.RETRY_AFTER, Integer.toString(seconds)));
    }

    public static ApiException mailNotSent() {
        return of(
                Response.Status.BAD_GATEWAY,
                "mail-not-sent",
                "The invitation could not be mailed, and was not kept.");
    }

    public static ApiException wrongType() {
        return wrongType("application/json");
    }

    /** The body must be of one of these types. */
    public static ApiException wrongType(String types) {
        return of(
                Response.Status.UNSUPPORTED_MEDIA_TYPE,
                "unsupported-media-type",
                "The body must be " + types + ".");
    }

    public Response.StatusType status() {
        return status;
    }

    public ErrorRepresentation error() {
        return error;
    }

    /** What tells the caller with what, or when, to come back. */
    Map<String, String> headers() {
        return headers;
    }
}
