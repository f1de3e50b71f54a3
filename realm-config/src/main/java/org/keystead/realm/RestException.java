package org.keystead.realm;

/** A server that cannot be reached or that refuses; the message says why, without secrets. */
final class RestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RestException(String message) {
        super(message);
    }
}
