package org.keystead.access.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keystead.access.spi.CustomRoles;
import org.keystead.access.spi.Grants;
import org.keystead.access.spi.Projects;
import org.keystead.access.spi.StoreContract;

/**
 * The store in a database, with the tables that the entities describe; it compares as MariaDB and
 * SQL Server do, to whom {@code a} is {@code A}.
 */
class JpaStoreTest extends StoreContract {

    private static final Pattern ENTITY = Pattern.compile("<class>([^<]+)</class>");
    private static EntityManagerFactory factory;
    private final EntityManager em = factory.createEntityManager();
    private final JpaCustomRoles roles = new JpaCustomRoles(em, () -> "realm");

    @BeforeAll
    static void start() throws Exception {
        PersistenceConfiguration configuration =
                new PersistenceConfiguration("store")
                        .property(
                                "jakarta.persistence.jdbc.url",
                                "jdbc:h2:mem:store;NON_KEYWORDS=VALUE;IGNORECASE=TRUE")
                        .property(
                                "jakarta.persistence.schema-generation.database.action", "create");
        keycloaks().forEach(configuration::managedClass);
        new KeysteadEntityProvider().getEntities().forEach(configuration::managedClass);
        factory = configuration.createEntityManagerFactory();
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

    /** Our statements name some of Keycloak's entities, which name the others. */
    private static List<Class<?>> keycloaks() throws Exception {
        URL file = JpaConnectionProvider.class.getResource("/default-persistence.xml");
        String text = new String(file.openStream().readAllBytes(), StandardCharsets.UTF_8);
        List<Class<?>> entities = new ArrayList<>();
        for (MatchResult entity : ENTITY.matcher(text).results().toList()) {
            entities.add(Class.forName(entity.group(1)));
        }
        return entities;
    }
}
