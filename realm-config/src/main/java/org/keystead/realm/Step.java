package org.keystead.realm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param kept whether the realm's own requirement and settings of the step stay
 */
record Step(
        String provider,
        String flow,
        String description,
        String requirement,
        boolean optional,
        boolean kept,
        Map<String, String> config,
        List<Step> steps) {

    /**
     * Stands for the steps of a flow with a step that the server lacks: then Keycloak lists none.
     */
    static final Step UNKNOWN =
            new Step("unknown", "", "", "REQUIRED", false, false, Map.of(), List.of());

    /** What Keycloak shows instead of a hidden value. */
    static final String HIDDEN = "**********";

    private static final String DISABLED = "DISABLED";

    boolean isFlow() {
        return !flow.isEmpty();
    }

    /** Whether the server has every step of this flow. */
    boolean isWhole() {
        return !steps.contains(UNKNOWN);
    }

    boolean is(String wanted) {
        return requirement.equals(wanted);
    }

    /** This flow as it can stand on a server: without optional steps that it lacks, values set. */
    Step fit(Predicate<String> installed, Map<String, String> values) {
        Map<String, String> fitted = new TreeMap<>();
        config.forEach((key, value) -> fitted.put(key, values.getOrDefault(value, value)));
        return with(
                requirement,
                fitted,
                steps.stream()
                        .filter(s -> !s.optional || installed.test(s.provider))
                        .map(s -> s.fit(installed, values))
                        .toList());
    }

    /** This flow with its kept steps as they stand in the first of these flows that has them. */
    Step keeping(List<Step> present) {
        Optional<Step> own =
                present.stream()
                        .filter(flow -> kept)
                        .flatMap(flow -> flow.standing(false))
                        .filter(step -> step.provider.equals(provider))
                        .findFirst();
        Map<String, String> settings = new TreeMap<>(config);
        own.map(Step::config)
                .orElse(Map.of())
                .forEach(
                        (key, value) -> {
                            if (!value.equals(HIDDEN)) {
                                settings.putIfAbsent(key, value);
                            }
                        });
        return with(
                own.map(Step::requirement).orElse(requirement),
                settings,
                steps.stream().map(step -> step.keeping(present)).toList());
    }

    /** This step and all below it, disabled where a flow around them is. */
    private Stream<Step> standing(boolean disabled) {
        boolean off = disabled || is(DISABLED);
        return Stream.concat(
                Stream.of(off ? with(DISABLED, config, steps) : this),
                steps.stream().flatMap(step -> step.standing(off)));
    }

    /** This flow with further steps at the end of the flow in it that has this alias. */
    Step ending(String alias, List<Step> more) {
        return with(
                requirement,
                config,
                Stream.concat(
                                steps.stream().map(step -> step.ending(alias, more)),
                                flow.equals(alias) ? more.stream() : Stream.empty())
                        .toList());
    }

    /** This flow without the flows of these names. */
    Step without(Set<String> names) {
        return with(
                requirement,
                config,
                steps.stream()
                        .filter(step -> !names.contains(step.flow))
                        .map(step -> step.without(names))
                        .toList());
    }

    private Step with(String requirement, Map<String, String> config, List<Step> steps) {
        return new Step(provider, flow, description, requirement, optional, kept, config, steps);
    }

    /** Whether this flow, as a server lists it, is that one. */
    boolean isAsWanted(Step wanted) {
        return provider.equals(wanted.provider)
                && flow.equals(wanted.flow)
                && description.equals(wanted.description)
                && requirement.equals(wanted.requirement)
                && hasSettings(wanted)
                && wanted.config.keySet().stream().allMatch(key -> isAsWanted(key, wanted))
                && steps.size() == wanted.steps.size()
                && IntStream.range(0, steps.size())
                        .allMatch(i -> steps.get(i).isAsWanted(wanted.steps.get(i)));
    }

    // an administrator may give our own steps further settings, such as the YubiKey's servers
    private boolean hasSettings(Step wanted) {
        return (wanted.kept || provider.startsWith("keystead-"))
                ? config.keySet().containsAll(wanted.config.keySet())
                : config.keySet().equals(wanted.config.keySet());
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
