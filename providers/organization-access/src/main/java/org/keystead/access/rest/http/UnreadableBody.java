package org.keystead.access.rest.http;

import org.keystead.access.representation.ErrorRepresentation;

/** A body that nothing is read from: too long, or of a type that is none of ours. */
public final class UnreadableBody extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient ErrorRepresentation error;

    private UnreadableBody(int status, String error, String description) {
        super(description);
        this.status = status;
        this.error = new ErrorRepresentation(error, description, null, null);
    }

    static UnreadableBody tooLarge(int limit) {
        return new UnreadableBody(413, "too-large", "A body has " + limit + " bytes at most.");
    }

    /** The body must be of one of these types. */
    public static UnreadableBody wrongType(String types) {
        return new UnreadableBody(415, "unsupported-media-type", "The body must be " + types + ".");
    }

    public int status() {
        return status;
    }

    ErrorRepresentation error() {
        return error;
    }
}
