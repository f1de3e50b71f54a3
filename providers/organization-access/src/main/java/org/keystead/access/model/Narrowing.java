package org.keystead.access.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an API key is for, which is never more than what its user may do.
 *
 * @param everything whether it is for all that its user may do; then {@code permissions} is empty
 * @param permissions what it is for otherwise; none at all is for nothing
 * @param projects the ids of the projects that it is for alone, some of which may be gone; empty
 *     for the whole organization
 */
public record Narrowing(
        boolean everything, List<Permission> permissions, Optional<Set<String>> projects) {

    public static final Narrowing NOTHING = new Narrowing(false, List.of(), Optional.empty());

    public Narrowing {
        permissions = List.copyOf(permissions);
        projects = projects.map(Set::copyOf);
    }

    /** Whether it is for that place: a project by its id, or the organization itself. */
    public boolean reaches(Optional<String> project) {
        return projects.map(ids -> project.filter(ids::contains).isPresent()).orElse(true);
    }
}
