package org.keystead.realm;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One step of a flow: an authenticator, or a flow of further steps.
 *
 * @param provider the authenticator's id; empty for a flow that is no form
 * @param flow the flow's alias; empty for an authenticator
 * @param requirement as Keycloak names it; empty for a top-level flow
 * @param optional whether the step is left out where its provider is not installed
 */
record Step(
        String provider,
        String flow,
        String description,
        String requirement,
        boolean optional,
        Map<String, String> config,
        List<Step> steps) {

    /** How Keycloak tells a value that it does not tell. */
    static final String HIDDEN = "**********";

    boolean isFlow() {
        return !flow.isEmpty();
    }

    boolean is(String wanted) {
        return requirement.equals(wanted);
    }

    /** This flow as it can stand on a server: without optional steps that it lacks, values set. */
    Step fit(Predicate<String> installed, Map<String, String> values) {
        Map<String, String> fitted = new TreeMap<>();
        config.forEach((key, value) -> fitted.put(key, values.getOrDefault(value, value)));
        List<Step> kept =
                steps.stream()
                        .filter(s -> !s.optional || installed.test(s.provider))
                        .map(s -> s.fit(installed, values))
                        .toList();
        return new Step(provider, flow, description, requirement, false, fitted, kept);
    }

    /** Whether this flow, as a server tells it, is that one. */
    boolean isAsWanted(Step wanted) {
        return provider.equals(wanted.provider)
                && flow.equals(wanted.flow)
                && description.equals(wanted.description)
                && requirement.equals(wanted.requirement)
                && hasSettings(wanted.config.keySet())
                && wanted.config.keySet().stream().allMatch(key -> isAsWanted(key, wanted))
                && steps.size() == wanted.steps.size()
                && IntStream.range(0, steps.size())
                        .allMatch(i -> steps.get(i).isAsWanted(wanted.steps.get(i)));
    }

    // an administrator may give our own steps further settings, such as the YubiKey's servers
    private boolean hasSettings(Set<String> wanted) {
        return provider.startsWith("keystead-")
                ? config.keySet().containsAll(wanted)
                : config.keySet().equals(wanted);
    }

    // Keycloak hides the values that no provider declares, those for amr among them
    private boolean isAsWanted(String key, Step wanted) {
        return config.get(key).equals(wanted.config.get(key)) || config.get(key).equals(HIDDEN);
    }

    /** This step and all below it. */
    Stream<Step> all() {
        return Stream.concat(Stream.of(this), steps.stream().flatMap(Step::all));
    }
}
