package org.keystead.access.jpa;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.keycloak.connections.jpa.JpaConnectionProvider;

/**
 * A database with the tables that the entities describe: in memory, where it compares as MariaDB
 * and SQL Server do, to whom {@code a} is {@code A}, or the empty one at {@code
 * -Dkeystead.store.url=}, whose driver {@code -Dmaven.test.additionalClasspath=} adds.
 */
final class StoreDatabase {

    private static final String IN_MEMORY = "jdbc:h2:mem:%s;NON_KEYWORDS=VALUE;IGNORECASE=TRUE";
    private static final Pattern ENTITY = Pattern.compile("<class>([^<]+)</class>");

    private StoreDatabase() {}

    static EntityManagerFactory create(String name) {
        PersistenceConfiguration configuration =
                new PersistenceConfiguration(name)
                        .property(
                                "jakarta.persistence.jdbc.url",
                                System.getProperty("keystead.store.url", IN_MEMORY.formatted(name)))
                        .property(
                                "jakarta.persistence.schema-generation.database.action",
                                "drop-and-create");
        keycloaks().forEach(configuration::managedClass);
        new KeysteadEntityProvider().getEntities().forEach(configuration::managedClass);
        return configuration.createEntityManagerFactory();
    }

    /** Our statements name some of Keycloak's entities, which name the others. */
    private static List<Class<?>> keycloaks() {
        try (InputStream file =
                JpaConnectionProvider.class.getResourceAsStream("/default-persistence.xml")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            List<Class<?>> entities = new ArrayList<>();
            for (MatchResult entity : ENTITY.matcher(text).results().toList()) {
                entities.add(Class.forName(entity.group(1)));
            }
            return entities;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
