package org.keystead.access.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.keystead.access.spi.CustomRoles;
import org.keystead.access.spi.Grants;
import org.keystead.access.spi.Projects;
import org.keystead.access.spi.StoreContract;

/** The store in a database. */
class JpaStoreTest extends StoreContract {

    private static EntityManagerFactory factory;
    private final EntityManager em = factory.createEntityManager();
    private final JpaCustomRoles roles = new JpaCustomRoles(em, () -> "realm");

    @BeforeAll
    static void start() {
        factory = StoreDatabase.create("store");
    }

    @AfterAll
    static void stop() {
        factory.close();
    }

    @BeforeEach
    void begin() {
        em.getTransaction().begin();
    }

    @AfterEach
    void undo() {
        em.getTransaction().rollback();
        em.close();
    }

    @Override
    protected Grants grants() {
        return new JpaGrants(em, () -> "realm", roles);
    }

    @Override
    protected CustomRoles roles() {
        return roles;
    }

    @Override
    protected Projects projects() {
        return new JpaProjects(em, () -> "realm");
    }

    /** As good as a commit to this connection, which sees what it has not committed. */
    @Override
    protected void commit() {
        em.flush();
        em.clear();
    }
}
