package org.keystead.realm;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where in a realm's own flow the second step can be put: at the end of the login itself. */
final class GraftPoint {

    private static final Set<String> UNMOVABLE =
            Set.of("conditional-level-of-authentication", "conditional-sub-flow-executed");

    private GraftPoint() {}

    /**
     * The alias of the flow, in the one that is given, that every login passes to its end.
     *
     * @throws UnfitFlowException when there is no such flow or more than one
     */
    static String in(Step flow) {
        flow.all()
                .filter(step -> UNMOVABLE.contains(step.provider()))
                .findFirst()
                .ifPresent(
                        step -> {
                            throw new UnfitFlowException(
                                    flow, "it has steps of the kind " + step.provider());
                        });
        List<String> points = points(flow, flow).toList();
        if (points.size() != 1) {
            throw new UnfitFlowException(flow, "it has " + points.size() + " ways in");
        }
        return points.get(0);
    }

    private static Stream<String> points(Step top, Step flow) {
        if (flow.steps().stream().anyMatch(SecondStep::binds)) {
            return Stream.of(flow.flow());
        }
        return flow.steps().stream()
                .filter(step -> step.is("ALTERNATIVE"))
                .filter(step -> !SecondStep.isCertainAlone(step))
                .flatMap(
                        step -> {
                            if (!step.isFlow()) {
                                throw new UnfitFlowException(
                                        top, step.provider() + " lets people in by itself");
                            }
                            return points(top, step);
                        });
    }
}
