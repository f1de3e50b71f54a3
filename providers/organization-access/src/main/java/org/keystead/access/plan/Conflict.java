package org.keystead.access.plan;

/**
 * Something that may not become so, whatever the document says.
 *
 * @param code as the other endpoints name it: {@code last-owner}, {@code cardinality-one}, {@code
 *     reserved-project}
 * @param problem what, as a sentence
 */
public record Conflict(String code, String problem) {}
