package org.keystead.access.plan;

import org.keystead.access.rule.Invariant;

/**
 * Something that may not become so, whatever the document says.
 *
 * @param code as the other endpoints name it
 * @param problem what, as a sentence
 */
public record Conflict(String code, String problem) {

    Conflict(Invariant rule, String problem) {
        this(rule.code(), problem);
    }

    public boolean breaks(Invariant rule) {
        return code.equals(rule.code());
    }
}
