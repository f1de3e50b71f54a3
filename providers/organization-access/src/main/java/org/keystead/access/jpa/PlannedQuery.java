package org.keystead.access.jpa;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.keystead.access.model.Access;
import org.keystead.access.model.Level;
import org.keystead.access.model.QueryPlan;

/** A {@link QueryPlan} as a condition on a user {@code u} of an organization {@code o}. */
final class PlannedQuery {

    private static final String LIVE_GRANT =
            "exists (select g.id from KeysteadGrant g"
                    + " where g.organizationId = o.id and g.userId = u.id"
                    + " and (g.expiresAt is null or g.expiresAt > :now)";

    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final String condition;

    private PlannedQuery(QueryPlan reach, Optional<String> project, Instant now) {
        Optional<String> counting = project.filter(p -> reach.projectGrants());
        this.condition = " and u.enabled = true" + condition(reach, counting, now);
    }

    static PlannedQuery of(QueryPlan reach, Optional<String> project, Instant now) {
        return new PlannedQuery(reach, project, now);
    }

    String condition() {
        return condition;
    }

    <T> TypedQuery<T> bind(TypedQuery<T> query, String organization) {
        query.setParameter("organization", organization);
        parameters.forEach(query::setParameter);
        return query;
    }

    private String condition(QueryPlan reach, Optional<String> project, Instant now) {
        if (reach.everybody()) {
            return "";
        }
        List<String> ways = new ArrayList<>();
        if (!reach.ownerRoles().isEmpty()) {
            ways.add(
                    LIVE_GRANT
                            + " and g.projectId is null and ("
                            + roles(reach.ownerRoles())
                            + "))");
        }
        List<String> all = new ArrayList<>();
        for (QueryPlan.Condition each : reach.conditions()) {
            all.add(LIVE_GRANT + place(project) + " and (" + what(each) + "))");
        }
        if (!all.isEmpty()) {
            ways.add("(" + String.join(" and ", all) + ")");
        }
        if (ways.isEmpty()) {
            return " and 1 = 0";
        }
        parameters.put("now", now.getEpochSecond());
        return " and (" + String.join(" or ", ways) + ")";
    }

    private String place(Optional<String> project) {
        return project.map(
                        id -> " and (g.projectId is null or g.projectId = " + parameter(id) + ")")
                .orElse(" and g.projectId is null");
    }

    private String what(QueryPlan.Condition condition) {
        List<String> ways = new ArrayList<>();
        if (!condition.roles().isEmpty()) {
            ways.add(roles(condition.roles()));
        }
        if (!condition.sections().isEmpty()) {
            String sections = parameter(condition.sections());
            for (Map.Entry<Level, Set<String>> level : condition.unlessExcepted().entrySet()) {
                ways.add(
                        "(g.role is null and g.section in ("
                                + sections
                                + ") and g.level = "
                                + parameter(level.getKey().key())
                                + unlessAllExcepted(level.getValue())
                                + ")");
            }
        }
        return ways.isEmpty() ? "1 = 0" : String.join(" or ", ways);
    }

    /** Templates and custom roles have their names apart. */
    private String roles(Set<Access.ByRole> roles) {
        Map<Boolean, Set<String>> names =
                roles.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Access.ByRole::custom,
                                        TreeMap::new,
                                        Collectors.mapping(
                                                Access.ByRole::role, Collectors.toSet())));
        return names.entrySet().stream()
                .map(
                        kind ->
                                "(g.roleId is "
                                        + (kind.getKey() ? "not " : "")
                                        + "null and g.role in ("
                                        + parameter(kind.getValue())
                                        + "))")
                .collect(Collectors.joining(" or "));
    }

    /** Exceptions are words with spaces between them. */
    private String unlessAllExcepted(Set<String> actions) {
        if (actions.isEmpty()) {
            return "";
        }
        List<String> kept = new ArrayList<>(List.of("g.exceptions is null"));
        for (String action : actions) {
            String pattern = SearchPattern.containing(" " + action + " ");
            kept.add(
                    "concat(' ', g.exceptions, ' ') not like "
                            + parameter(pattern)
                            + " escape '\\'");
        }
        return " and (" + String.join(" or ", kept) + ")";
    }

    private String parameter(Object value) {
        String name = "p" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }
}
