package org.keystead.realm;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A copy of a realm's own flow that ends with steps of this pack.
 *
 * @param source the flow that is copied
 * @param alias the copy
 */
record Graft(String source, String alias, List<Step> steps) {

    private static final String OURS = "keystead ";

    /** What the copy of a flow is called; a copy is its own. */
    static String nameFor(String source) {
        return source.startsWith(OURS) ? source : OURS + source;
    }

    boolean isIn(Flows flows) {
        return flows.byAlias(alias).filter(flow -> endsAsWanted(flow.steps())).isPresent();
    }

    /** What the copy is, line by line. */
    List<String> details() {
        return Stream.concat(
                        Stream.of("as \"" + source + "\", ending with"),
                        steps.stream()
                                .flatMap(s -> Outline.difference(Optional.empty(), s).stream()))
                .toList();
    }

    void write(Flows flows) {
        if (flows.byAlias(alias).isEmpty()) {
            flows.copy(source, alias);
        }
        flows.append(alias, steps);
    }

    private boolean endsAsWanted(List<Step> present) {
        int before = present.size() - steps.size();
        return before >= 0
                && IntStream.range(0, steps.size())
                        .allMatch(i -> present.get(before + i).isAsWanted(steps.get(i)));
    }
}
