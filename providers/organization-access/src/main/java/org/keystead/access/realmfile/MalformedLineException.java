package org.keystead.access.realmfile;

/** A text that is no {@link Line}; the message ends a sentence that begins with its place. */
final class MalformedLineException extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedLineException(String problem) {
        super(problem);
    }
}
