package org.keystead.access.evaluation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.keystead.access.model.Permission;

/**
 * What grants name at one scope, by section, whatever the catalogue makes of it today: a section
 * that only owners have now, or that counts elsewhere, may be given by another catalogue.
 */
public final class NamedPermissions {

    private final Map<String, Set<Permission>> bySection = new LinkedHashMap<>();

    NamedPermissions() {}

    void add(String section, Permission permission) {
        bySection.computeIfAbsent(section, key -> new LinkedHashSet<>()).add(permission);
    }

    /** Whether no catalogue with the same combinations makes more of {@code given} than of this. */
    public boolean cover(NamedPermissions given) {
        return given.bySection.entrySet().stream()
                .allMatch(
                        named ->
                                named.getValue().stream()
                                        .allMatch(
                                                permission -> covers(named.getKey(), permission)));
    }

    /** A lower level is not enough: it has none of the actions that the other may get. */
    private boolean covers(String section, Permission given) {
        List<Permission> fitting =
                Stream.of(section, Permission.EVERY_SECTION)
                        .flatMap(key -> bySection.getOrDefault(key, Set.of()).stream())
                        .filter(permission -> permission.level().reaches(given.level()))
                        .toList();
        return !fitting.isEmpty()
                && fitting.stream()
                        .flatMap(permission -> permission.except().stream())
                        .filter(action -> !given.except().contains(action))
                        .allMatch(
                                action ->
                                        fitting.stream()
                                                .anyMatch(p -> !p.except().contains(action)));
    }
}
