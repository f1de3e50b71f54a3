package org.keystead.access.evaluation;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Level;
import org.keystead.access.model.Permission;

/** The actions on one section that add up while grants are read, and the exceptions among them. */
final class ActionAccumulator {

    static final ActionAccumulator NOTHING = new ActionAccumulator();

    private final Set<String> actions = new LinkedHashSet<>();
    private final Set<String> excepted = new LinkedHashSet<>();

    void add(Permission permission, Set<String> actionsOfLevel) {
        for (String action : actionsOfLevel) {
            (permission.except().contains(action) ? excepted : actions).add(action);
        }
    }

    /**
     * The highest level all of whose actions are held, or all but excepted ones. Actions that only
     * owners ever have count neither way.
     */
    SectionAccess reported(String section, Catalogue catalogue) {
        if (actions.isEmpty()) {
            return SectionAccess.none(section);
        }
        Set<String> exact = new LinkedHashSet<>(catalogue.grantable(section, Level.MANAGE));
        exact.retainAll(actions);
        for (Level level : new Level[] {Level.MANAGE, Level.READ}) {
            Set<String> all = catalogue.grantable(section, level);
            if (!exact.isEmpty() && exact.equals(all)) {
                // many remember the set, which the catalogue has anyway
                return new SectionAccess(section, level, all, SectionAccess.NO_ACTIONS);
            }
            SortedSet<String> missing = new TreeSet<>(all);
            missing.removeAll(exact);
            if (!exact.isEmpty() && excepted.containsAll(missing)) {
                return new SectionAccess(section, level, exact, missing);
            }
        }
        return new SectionAccess(section, Level.NONE, exact, SectionAccess.NO_ACTIONS);
    }
}
