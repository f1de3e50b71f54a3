package org.keystead.access.model;

import java.util.List;
import java.util.Optional;

/**
 * A part of a control panel or API that access is given to.
 *
 * @param key unique in the catalogue, {@code [a-z0-9][a-z0-9-]*}, at most 64 characters
 * @param name what people call it: a message key or plain text
 * @param includes sections that get the same level with it; one step, not transitive
 * @param actions actions beyond those of the levels; {@code manage} has them
 * @param secretsAt the level from which on secrets are shown: {@code READ} or {@code MANAGE}
 * @param resourceType the type that decision requests use for it; empty for the key itself
 * @param reserved whether project grants on it count in the reserved project only
 */
public record Section(
        String key,
        String name,
        Availability availability,
        Scope scope,
        List<String> includes,
        List<String> actions,
        Level secretsAt,
        Optional<StepUp> stepUp,
        Optional<String> resourceType,
        boolean reserved) {

    public Section {
        includes = List.copyOf(includes);
        actions = List.copyOf(actions);
    }
}
