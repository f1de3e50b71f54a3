package org.keystead.access.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.representations.idm.MembershipType;
import org.keystead.access.model.QueryPlan;
import org.keystead.access.spi.MemberFilter;
import org.keystead.access.spi.MemberRow;
import org.keystead.access.spi.Members;
import org.keystead.access.spi.Page;

final class JpaMembers implements Members {

    private static final String MEMBERS =
            " from OrganizationEntity o join UserGroupMembershipEntity m on m.groupId = o.groupId"
                    + " join m.user u where o.id = :organization";
    private static final String COLUMNS =
            "select u.id, u.username, u.firstName, u.lastName, u.email, m.membershipType,"
                    + " u.enabled";
    private static final String SEARCH =
            " and (lower(u.username) like :search escape '\\'"
                    + " or lower(u.email) like :search escape '\\'"
                    + " or lower(u.firstName) like :search escape '\\'"
                    + " or lower(u.lastName) like :search escape '\\')";

    /** Names of users are unique in a realm, and have an index there. */
    private static final String AFTER = " and u.realmId = o.realmId and u.username > :after";

    private static final String HOLDS =
            " and exists (select g.id from KeysteadGrant g"
                    + " where g.organizationId = o.id and g.userId = u.id";

    private final EntityManager em;

    JpaMembers(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<MemberRow> list(String organization, MemberFilter filter, Page page) {
        String query = COLUMNS + from(filter) + position(page);
        return rows(with(em.createQuery(query, Object[].class), organization, filter), page);
    }

    @Override
    public long count(String organization, MemberFilter filter) {
        String query = "select count(u.id)" + from(filter);
        return with(em.createQuery(query, Long.class), organization, filter).getSingleResult();
    }

    @Override
    public Map<String, MemberRow> among(String organization, Collection<String> users) {
        Map<String, MemberRow> members = new HashMap<>();
        for (List<String> batch : JpaGrants.batches(users)) {
            em.createQuery(COLUMNS + MEMBERS + " and u.id in (:users)", Object[].class)
                    .setParameter("organization", organization)
                    .setParameter("users", batch)
                    .getResultStream()
                    .map(JpaMembers::row)
                    .forEach(row -> members.put(row.id(), row));
        }
        return members;
    }

    @Override
    public List<MemberRow> reaching(
            String organization,
            QueryPlan reach,
            Optional<String> project,
            Instant now,
            Page page) {
        PlannedQuery query = PlannedQuery.of(reach, project, now);
        return rows(
                query.bind(
                        em.createQuery(
                                COLUMNS + MEMBERS + query.condition() + position(page),
                                Object[].class),
                        organization),
                page);
    }

    private static String position(Page page) {
        return part(page.after(), AFTER) + " order by u.username";
    }

    private static List<MemberRow> rows(TypedQuery<Object[]> query, Page page) {
        page.after().ifPresent(name -> query.setParameter("after", name));
        return query.setFirstResult(page.first())
                .setMaxResults(page.max())
                .getResultStream()
                .map(JpaMembers::row)
                .toList();
    }

    /** In the order of the index on group and user, which is why the group is named twice. */
    @Override
    public List<String> reachingAfter(
            String organization,
            QueryPlan reach,
            Optional<String> project,
            Instant now,
            String after,
            int max) {
        PlannedQuery query = PlannedQuery.of(reach, project, now);
        return query.bind(
                        em.createQuery(
                                "select u.id"
                                        + MEMBERS
                                        + " and m.groupId = (select og.groupId"
                                        + " from OrganizationEntity og where og.id = :organization)"
                                        + " and fk(m.user) > :after"
                                        + query.condition()
                                        + " order by m.groupId, fk(m.user)",
                                String.class),
                        organization)
                .setParameter("after", after)
                .setMaxResults(max)
                .getResultList();
    }

    @Override
    public long countReaching(
            String organization, QueryPlan reach, Optional<String> project, Instant now) {
        PlannedQuery query = PlannedQuery.of(reach, project, now);
        return query.bind(
                        em.createQuery(
                                "select count(u.id)" + MEMBERS + query.condition(), Long.class),
                        organization)
                .getSingleResult();
    }

    private static MemberRow row(Object[] row) {
        return new MemberRow(
                (String) row[0],
                (String) row[1],
                text(row[2]),
                text(row[3]),
                text(row[4]),
                MembershipType.MANAGED.name().equals(row[5]),
                (boolean) row[6]);
    }

    private static Optional<String> text(Object column) {
        return Optional.ofNullable((String) column);
    }

    private static String from(MemberFilter filter) {
        return MEMBERS
                + part(filter.search(), SEARCH)
                + part(filter.role(), HOLDS + " and g.role = :role)")
                + part(filter.project(), HOLDS + " and g.projectId = :project)");
    }

    private static String part(Optional<String> value, String condition) {
        return value.isPresent() ? condition : "";
    }

    private static <T> TypedQuery<T> with(
            TypedQuery<T> query, String organization, MemberFilter filter) {
        query.setParameter("organization", organization);
        filter.search()
                .ifPresent(text -> query.setParameter("search", SearchPattern.containing(text)));
        filter.role().ifPresent(role -> query.setParameter("role", role));
        filter.project().ifPresent(project -> query.setParameter("project", project));
        return query;
    }

    @Override
    public List<String> federated(String organization) {
        return em.createQuery(
                        "select m.userId from FederatedUserGroupMembershipEntity m"
                                + " where m.groupId = (select og.groupId from OrganizationEntity og"
                                + " where og.id = :organization) order by m.userId",
                        String.class)
                .setParameter("organization", organization)
                .getResultList();
    }
}
