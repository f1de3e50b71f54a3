package org.keystead.access.evaluation;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import org.keystead.access.model.Level;

/**
 * What one member has of one section.
 *
 * @param actions exactly what the member may do, in the catalogue's order
 * @param except the actions that the member lacks of {@code level}, because a grant excepts them
 */
public record SectionAccess(
        String section, Level level, Set<String> actions, SortedSet<String> except) {

    static final SortedSet<String> NO_ACTIONS = Collections.emptySortedSet();

    public SectionAccess {
        actions = Collections.unmodifiableSet(actions);
        except = except.isEmpty() ? NO_ACTIONS : Collections.unmodifiableSortedSet(except);
    }

    static SectionAccess none(String section) {
        return new SectionAccess(section, Level.NONE, Set.of(), NO_ACTIONS);
    }

    public boolean allows(String action) {
        return actions.contains(action);
    }
}
