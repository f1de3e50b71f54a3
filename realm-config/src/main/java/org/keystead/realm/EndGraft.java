package org.keystead.realm;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A copy in which the login goes on with steps of this pack.
 *
 * @param source the flow that is copied
 * @param point the flow in the copy that ends with the steps
 */
record EndGraft(String source, String alias, String point, List<Step> steps) implements Graft {

    /**
     * What a flow needs; nothing where nobody comes through on a first factor alone.
     *
     * @param parts the steps, for a flow of that alias
     * @throws UnfitFlowException when there is no place for them
     */
    static Optional<Graft> of(Step own, Function<String, List<Step>> parts) {
        String alias = Graft.nameFor(own.flow());
        List<Step> steps = parts.apply(alias);
        Set<String> names = steps.stream().map(Step::flow).collect(Collectors.toSet());
        Step bare = own.without(names);
        if (SecondStep.isCertain(own) && bare.equals(own)) {
            return Optional.empty();
        }
        String point = GraftPoint.in(bare);
        if (!SecondStep.isCertain(bare.ending(point, steps))) {
            throw new UnfitFlowException(own, "people could still get past it");
        }
        boolean copied = alias.equals(own.flow());
        String inCopy = point.equals(own.flow()) ? alias : copied ? point : alias + " " + point;
        return Optional.of(new EndGraft(own.flow(), alias, inCopy, steps));
    }

    @Override
    public boolean isIn(Flows flows) {
        return flows.byAlias(alias).stream()
                .flatMap(Step::all)
                .filter(step -> step.flow().equals(point))
                .anyMatch(flow -> endsAsWanted(flow.steps()));
    }

    @Override
    public List<String> details() {
        return Stream.concat(
                        Stream.of("as \"" + source + "\", with at the end of \"" + point + "\""),
                        Graft.added(steps))
                .toList();
    }

    @Override
    public void write(FlowWriter flows) {
        flows.copy(source, alias);
        flows.append(alias, point, steps);
    }

    private boolean endsAsWanted(List<Step> present) {
        int before = present.size() - steps.size();
        return before >= 0
                && IntStream.range(0, steps.size())
                        .allMatch(i -> present.get(before + i).isAsWanted(steps.get(i)));
    }
}
