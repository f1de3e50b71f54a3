package org.keystead.access.jpa;

import static jakarta.persistence.PersistenceConfiguration.LOCK_TIMEOUT;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.engine.spi.SessionImplementor;
import org.keycloak.models.jpa.entities.OrganizationEntity;
import org.keycloak.models.jpa.entities.OrganizationInvitationEntity;
import org.keycloak.models.jpa.entities.RealmEntity;
import org.keycloak.models.jpa.entities.UserEntity;
import org.keycloak.models.jpa.entities.UserGroupMembershipEntity;

/** The rows to lock first, before an owner or an invitation may be taken away. */
record OwnerLocks(EntityManager em) {

    private static final int PATIENCE_MILLISECONDS = 60_000;

    /** Whether the organization is there; then its row is this transaction's. */
    boolean organization(String organization) {
        return row("OrganizationEntity", OrganizationEntity.class, organization);
    }

    /** The same of one of Keycloak's invitations. */
    boolean invitation(String invitation) {
        return row("OrganizationInvitationEntity", OrganizationInvitationEntity.class, invitation);
    }

    /** Whether the user has a row here, as one of a federation may not; then it is this one's. */
    boolean user(String user) {
        return row("UserEntity", UserEntity.class, user);
    }

    /** The same of several organizations, in one order. */
    void organizations(List<String> organizations) {
        for (List<String> batch : JpaGrants.batches(organizations)) {
            locked(
                    "select e from OrganizationEntity e where e.id in (:ids) order by e.id",
                    OrganizationEntity.class,
                    Map.of("ids", batch));
        }
    }

    /** By a query, since finding what the session knows already fails once its row is gone. */
    private <T> boolean row(String entity, Class<T> type, String id) {
        return !locked("select e from " + entity + " e where e.id = :id", type, Map.of("id", id))
                .isEmpty();
    }

    private <T> List<T> locked(String rows, Class<T> type, Map<String, ?> parameters) {
        TypedQuery<T> query =
                em.createQuery(rows, type)
                        .setFlushMode(FlushModeType.COMMIT)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE);
        parameters.forEach(query::setParameter);
        patience().forEach(query::setHint);
        return query.getResultList();
    }

    /**
     * Locks the user's memberships and answers their organizations.
     *
     * <p>By their primary key, as Keycloak does when somebody leaves: InnoDB locks what a statement
     * finds by another index there first, and whoever deletes the row meets it the other way round.
     */
    List<String> memberships(String user) {
        return em
                .createQuery(
                        "select og.groupId, og.id from UserGroupMembershipEntity m,"
                                + " OrganizationEntity og"
                                + " where m.user.id = :user and og.groupId = m.groupId"
                                + " order by og.groupId",
                        Object[].class)
                .setParameter("user", user)
                .getResultList()
                .stream()
                .filter(row -> membership(user, (String) row[0]))
                .map(row -> (String) row[1])
                .sorted()
                .toList();
    }

    /** What is locked is not kept, since Keycloak removes memberships past the entity manager. */
    private boolean membership(String user, String group) {
        List<UserGroupMembershipEntity> rows =
                locked(
                        "select m from UserGroupMembershipEntity m"
                                + " where m.groupId = :group and m.user.id = :user",
                        UserGroupMembershipEntity.class,
                        Map.of("group", group, "user", user));
        rows.forEach(em::detach);
        return !rows.isEmpty();
    }

    /** The realm's row: alone to change its templates, shared to rely on them. */
    void realm(String realm, boolean alone) {
        em.find(
                RealmEntity.class,
                realm,
                alone ? LockModeType.PESSIMISTIC_WRITE : LockModeType.PESSIMISTIC_READ,
                patience());
    }

    /** H2 gives up after two seconds, where the other databases wait as long as a request does. */
    private Map<String, Object> patience() {
        boolean impatient =
                em.unwrap(SessionImplementor.class).getFactory().getJdbcServices().getDialect()
                        instanceof H2Dialect;
        return impatient ? Map.of(LOCK_TIMEOUT, PATIENCE_MILLISECONDS) : Map.of();
    }
}
