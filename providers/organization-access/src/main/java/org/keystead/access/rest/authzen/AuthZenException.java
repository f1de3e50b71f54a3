package org.keystead.access.rest.authzen;

/** What is wrong with one AuthZEN question: the status and the text of the specification. */
final class AuthZenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    AuthZenException(int status, String message) {
        super(message);
        this.status = status;
    }

    static AuthZenException malformed(String message) {
        return new AuthZenException(400, message);
    }

    int status() {
        return status;
    }
}
