package org.keystead.access.rule;

/** A rule that a change may break, with the word that every door answers it with. */
public enum Invariant {
    /** An organization that has an owner keeps one who can act. */
    LAST_OWNER("last-owner"),
    /** One member at most holds a role with {@code "cardinality": "one"}. */
    SINGLE_HOLDER("cardinality-one"),
    /** Only a realm administrator takes a template with {@code "protected": true}. */
    PROTECTED_HOLDER("protected-member"),
    /** The reserved project is not renamed, disabled or deleted. */
    RESERVED_PROJECT("reserved-project"),
    /** What is granted keeps its meaning. */
    MEANT_GRANTS("grants-would-be-lost");

    private final String code;

    Invariant(String code) {
        this.code = code;
    }

    /** The word for programs. */
    public String code() {
        return code;
    }
}
