package org.keystead.access.evaluation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Level;
import org.keystead.access.model.Narrowing;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Project;
import org.keystead.access.model.Scope;
import org.keystead.access.model.Section;

/**
 * What an API key may do: what its user may do at that moment, as far as the key is for it.
 *
 * <p>Nothing is for free: a section that every member has must be named by the key as well.
 */
public final class Narrowed {

    private final Catalogue catalogue;
    private final Narrowing narrowing;

    public Narrowed(Catalogue catalogue, Narrowing narrowing) {
        this.catalogue = catalogue;
        this.narrowing = narrowing;
    }

    /**
     * What is left of the user's permissions.
     *
     * @param users what the user may do in that place
     * @param project the place; empty for the organization itself
     */
    public EffectivePermissions of(EffectivePermissions users, Optional<Project> project) {
        if (!narrowing.reaches(project.map(Project::id))) {
            return EffectivePermissions.none(catalogue);
        }
        boolean everywhere = narrowing.projects().isEmpty();
        boolean everything = narrowing.everything();
        Map<String, SectionAccess> sections = new LinkedHashMap<>();
        for (Section section : catalogue.sections()) {
            boolean elsewhere = !everywhere && section.scope() == Scope.ORGANIZATION;
            sections.put(
                    section.key(),
                    elsewhere
                            ? SectionAccess.none(section.key())
                            : everything
                                    ? users.section(section.key())
                                    : common(users.section(section.key())));
        }
        boolean whole = everything && everywhere;
        return new EffectivePermissions(
                whole && users.owner(), everything ? users.roles() : List.of(), sections);
    }

    /** Actions add up: what one permission excepts another may give. */
    private SectionAccess common(SectionAccess users) {
        String section = users.section();
        Set<String> meant = new HashSet<>();
        Set<String> excepted = new HashSet<>(users.except());
        for (Permission permission : narrowing.permissions()) {
            if (catalogue.reachedFrom(permission.section()).contains(section)) {
                Set<String> given = new HashSet<>(catalogue.actions(section, permission.level()));
                given.removeAll(permission.except());
                meant.addAll(given);
                excepted.addAll(permission.except());
            }
        }
        return reported(users, meant, excepted);
    }

    /** The highest level, not above the user's, that lacks nothing but what is excepted. */
    private SectionAccess reported(SectionAccess users, Set<String> meant, Set<String> excepted) {
        Set<String> exact = new LinkedHashSet<>(users.actions());
        exact.retainAll(meant);
        for (Level level : List.of(Level.MANAGE, Level.READ)) {
            SortedSet<String> missing = new TreeSet<>(catalogue.actions(users.section(), level));
            missing.removeAll(exact);
            missing.removeAll(catalogue.ownerOnlyActions());
            if (!exact.isEmpty() && users.level().reaches(level) && excepted.containsAll(missing)) {
                return new SectionAccess(users.section(), level, exact, missing);
            }
        }
        return new SectionAccess(users.section(), Level.NONE, exact, new TreeSet<>());
    }
}
