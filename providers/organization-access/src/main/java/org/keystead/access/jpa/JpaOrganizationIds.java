package org.keystead.access.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.keystead.access.spi.OrganizationIds;

/**
 * Asks Keycloak's table itself: its own search is for administrators, whom fine-grained permissions
 * hide organizations from, and its own look-up by id fails for an id of another realm.
 */
final class JpaOrganizationIds implements OrganizationIds {

    private static final String SELECT = "select o.id, o.alias from OrganizationEntity o where";
    private static final String ALIASED = SELECT + " o.realmId = :realm and o.alias = :name";

    /** Each part has an index of its own. */
    private static final String NAMED =
            SELECT
                    + " o.id = coalesce("
                    + "(select i.id from OrganizationEntity i"
                    + " where i.id = :name and i.realmId = :realm),"
                    + "(select a.id from OrganizationEntity a"
                    + " where a.realmId = :realm and a.alias = :name))";

    private static final String OF_MEMBER =
            " and (exists (select m.groupId from UserGroupMembershipEntity m"
                    + " where m.groupId = o.groupId and m.user.id = :member)"
                    + " or exists (select f.groupId from FederatedUserGroupMembershipEntity f"
                    + " where f.groupId = o.groupId and f.userId = :member))";

    private final EntityManager em;
    private final Supplier<String> realm;

    JpaOrganizationIds(EntityManager em, Supplier<String> realm) {
        this.em = em;
        this.realm = realm;
    }

    @Override
    public Optional<String> ofAlias(String alias) {
        return find(ALIASED, alias, row -> row[1].equals(alias), query -> query);
    }

    @Override
    public Optional<String> named(String idOrAlias) {
        return find(NAMED, idOrAlias, exactly(idOrAlias), query -> query);
    }

    @Override
    public Optional<String> named(String idOrAlias, String member) {
        return find(
                NAMED + OF_MEMBER,
                idOrAlias,
                exactly(idOrAlias),
                query -> query.setParameter("member", member));
    }

    /** Some databases find a name in another case as well. */
    private static Predicate<Object[]> exactly(String name) {
        return row -> row[0].equals(name) || row[1].equals(name);
    }

    private Optional<String> find(
            String query,
            String name,
            Predicate<Object[]> fits,
            UnaryOperator<TypedQuery<Object[]>> parameters) {
        return parameters
                .apply(
                        em.createQuery(query, Object[].class)
                                .setParameter("realm", realm.get())
                                .setParameter("name", name))
                .getResultStream()
                .filter(fits)
                .map(row -> (String) row[0])
                .findFirst();
    }
}
