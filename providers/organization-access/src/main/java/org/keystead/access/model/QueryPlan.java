package org.keystead.access.model;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which members the evaluator would say yes for, as conditions on their live grants, so that a
 * database finds them without evaluating anybody.
 *
 * @param everybody every member, whatever the grants
 * @param ownerRoles roles that, granted at the organization, reach everything
 * @param conditions each must be met by some grant; none means that only owners are reached
 * @param projectGrants whether grants of the project that was asked for count as well
 */
public record QueryPlan(
        boolean everybody,
        Set<Access.ByRole> ownerRoles,
        List<Condition> conditions,
        boolean projectGrants) {

    /**
     * A grant of one of these roles, or a direct one of these sections at one of these levels.
     *
     * @param unlessExcepted by level: the grant does not count when it excepts all of these; no
     *     action at all means that exceptions do not matter
     */
    public record Condition(
            Set<Access.ByRole> roles,
            Set<String> sections,
            Map<Level, Set<String>> unlessExcepted) {}
}
