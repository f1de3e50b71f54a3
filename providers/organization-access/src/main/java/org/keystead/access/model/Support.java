package org.keystead.access.model;

import java.util.Set;

/**
 * What the support desk may not do for a member.
 *
 * @param never actions that support never does
 * @param ownerOnly actions that support does for owners only
 */
public record Support(Set<String> never, Set<String> ownerOnly) {

    public static final Support UNRESTRICTED = new Support(Set.of(), Set.of());

    public Support {
        never = Set.copyOf(never);
        ownerOnly = Set.copyOf(ownerOnly);
    }
}
