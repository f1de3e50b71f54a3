package org.keystead.access.representation;

/** Whom an API key stands for, and which key it is. */
public record KeySubjectRepresentation(String id, String username, Key apiKey) {

    /** A key as the resource server that was shown it may name it. */
    public record Key(String id, String name) {}
}
