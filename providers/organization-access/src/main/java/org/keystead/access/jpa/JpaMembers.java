package org.keystead.access.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.keystead.access.spi.MemberFilter;
import org.keystead.access.spi.Members;
import org.keystead.access.spi.Page;

final class JpaMembers implements Members {

    private static final String MEMBERS =
            " from OrganizationEntity o join UserGroupMembershipEntity m on m.groupId = o.groupId"
                    + " join m.user u where o.id = :organization";
    private static final String SEARCH =
            " and (lower(u.username) like :search escape '\\'"
                    + " or lower(u.email) like :search escape '\\'"
                    + " or lower(u.firstName) like :search escape '\\'"
                    + " or lower(u.lastName) like :search escape '\\')";
    private static final String HOLDS =
            " and exists (select g.id from KeysteadGrant g"
                    + " where g.organizationId = o.id and g.userId = u.id";

    private final EntityManager em;

    JpaMembers(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<String> list(String organization, MemberFilter filter, Page page) {
        String query = "select u.id" + from(filter) + " order by u.username";
        return with(em.createQuery(query, String.class), organization, filter)
                .setFirstResult(page.first())
                .setMaxResults(page.max())
                .getResultList();
    }

    @Override
    public long count(String organization, MemberFilter filter) {
        String query = "select count(u.id)" + from(filter);
        return with(em.createQuery(query, Long.class), organization, filter).getSingleResult();
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
}
