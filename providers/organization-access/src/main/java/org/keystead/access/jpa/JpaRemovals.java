package org.keystead.access.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.function.UnaryOperator;
import org.keystead.access.spi.Removals;

final class JpaRemovals implements Removals {

    /** Those that name others come before those whom they name. */
    private static final List<String> ENTITIES =
            List.of(
                    "KeysteadGrant",
                    "KeysteadSupportApproval",
                    "KeysteadApiKey",
                    "KeysteadInvitation",
                    "KeysteadFounding",
                    "KeysteadRole",
                    "KeysteadProject");

    private final EntityManager em;

    JpaRemovals(EntityManager em) {
        this.em = em;
    }

    @Override
    public void organization(String organization) {
        delete(
                "e.organizationId = :organization",
                query -> query.setParameter("organization", organization));
    }

    @Override
    public void realm(String realm) {
        delete("e.realmId = :realm", query -> query.setParameter("realm", realm));
    }

    @Override
    public void leftovers() {
        delete(
                "not exists (select o.id from OrganizationEntity o where o.id = e.organizationId)",
                query -> query);
    }

    private void delete(String which, UnaryOperator<Query> parameters) {
        for (String entity : ENTITIES) {
            String statement = "delete from " + entity + " e where " + which;
            parameters.apply(em.createQuery(statement)).executeUpdate();
        }
    }
}
