package org.keystead.access.realmfile;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One thing in a sentence: {@code bo: may cloud-servers manage except delete; project prod}.
 *
 * <p>Before the colon stands its name, after it clauses with semicolons between them; a clause is a
 * word and texts. A text that would not come back as it was stands in quotation marks, in which a
 * backslash precedes {@code "} and {@code \}; texts without quotation marks are split at spaces.
 *
 * @param head what it is about
 */
record Line(String head, List<Clause> clauses) {

    Line {
        clauses = List.copyOf(clauses);
    }

    /**
     * The line that was written.
     *
     * @throws MalformedLineException if it is none
     */
    static Line parse(String text) throws MalformedLineException {
        return new LineParser(text).line();
    }

    @Override
    public String toString() {
        String name = head.indexOf(':') < 0 ? Clause.written(head) : Clause.quoted(head);
        return clauses.isEmpty()
                ? name
                : name
                        + ": "
                        + clauses.stream().map(Clause::toString).collect(Collectors.joining("; "));
    }
}
