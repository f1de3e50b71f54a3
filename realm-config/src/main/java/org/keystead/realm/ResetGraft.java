package org.keystead.realm;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A copy of a flow for forgotten passwords whose mailed link is no login and changes nothing on an
 * account with a strong factor.
 *
 * @param factor what stands between the mail and what follows
 */
record ResetGraft(String source, String alias, List<Step> factor) implements Graft {

    /**
     * What the flow needs.
     *
     * @throws UnfitFlowException when the mail is not sent by a step of the flow itself
     */
    static Graft of(Step own, Function<String, List<Step>> parts) {
        if (own.steps().stream().noneMatch(step -> step.provider().equals(ResetFlow.MAIL))) {
            throw new UnfitFlowException(own, "it does not send the mail itself");
        }
        String alias = Graft.nameFor(own.flow());
        return new ResetGraft(own.flow(), alias, parts.apply(alias));
    }

    /** It is asked for only where the flow lacks it. */
    @Override
    public boolean isIn(Flows flows) {
        return false;
    }

    @Override
    public List<String> details() {
        return Stream.concat(
                        Stream.of("as \"" + source + "\", whose mail is no login, with after it"),
                        Graft.added(factor))
                .toList();
    }

    @Override
    public void write(FlowWriter flows) {
        flows.copy(source, alias);
        flows.configure(alias, ResetFlow.MAIL, Map.of(ResetFlow.NO_LOGIN, "true"));
        flows.disable(alias, ResetFlow.APP);
        flows.insertAfter(alias, ResetFlow.MAIL, factor);
    }
}
