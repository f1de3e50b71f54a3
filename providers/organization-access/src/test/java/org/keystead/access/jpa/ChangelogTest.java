package org.keystead.access.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import liquibase.Liquibase;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.access.model.Access;
import org.keystead.access.model.Grant;

/** The tables of an earlier version become those of this one, with what is in them. */
class ChangelogTest {

    private static final String CHANGELOG = new KeysteadEntityProvider().getChangelogLocation();

    private Connection connection;
    private Liquibase liquibase;

    @BeforeEach
    void keycloaksOwnTables() throws SQLException, LiquibaseException {
        connection = DriverManager.getConnection("jdbc:h2:mem:");
        sql("create table ORG (ID varchar(255) primary key, REALM_ID varchar(255))");
        sql("create table ORG_INVITATION (ID varchar(36) primary key)");
        Database database =
                DatabaseFactory.getInstance()
                        .findCorrectDatabaseImplementation(new JdbcConnection(connection));
        database.setDefaultSchemaName("PUBLIC");
        liquibase = new Liquibase(CHANGELOG, new ClassLoaderResourceAccessor(), database);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void grantsAndPromisesOfCustomRolesStayTheirs() throws SQLException, LiquibaseException {
        liquibase.update(11, "");
        sql("insert into ORG values ('acme', 'realm'), ('globex', 'realm')");
        role("deployer-of-acme", "acme", "deployer");
        grant("custom", "acme", "deployer", "'deployer-of-acme'");
        grant("made-before-its-role", "acme", "deployer", "null");
        grant("template", "acme", "owner", "null");
        grant("elsewhere", "globex", "deployer", "null");
        promise("acme", "deployer");
        promise("globex", "deployer");

        liquibase.update("");

        assertThat(select("select ID, ROLE_ID from KEYSTEAD_GRANT"))
                .containsEntry("custom", "deployer-of-acme")
                .containsEntry("made-before-its-role", "deployer-of-acme")
                .containsEntry("template", null)
                .containsEntry("elsewhere", null);
        assertThat(select("select INVITATION_ID, ROLE_ID from KEYSTEAD_INVITED_GRANT"))
                .containsEntry("to-acme", "deployer-of-acme")
                .containsEntry("to-globex", null);
        assertThat(select("select ID, HOLDING from KEYSTEAD_GRANT"))
                .containsEntry("custom", holding("custom", "acme", "deployer", true))
                .containsEntry("template", holding("template", "acme", "owner", false))
                .containsEntry("elsewhere", holding("elsewhere", "globex", "deployer", false));
    }

    @Test
    void keysThatWereMadeBeforeAreUntold() throws SQLException, LiquibaseException {
        liquibase.update(16, "");
        sql(
                "insert into KEYSTEAD_API_KEY (ID, REALM_ID, ORGANIZATION_ID, USER_ID, NAME,"
                        + " NARROWING, SECRET_HASH, CREATED_AT, EXPIRES_AT) values ('key', 'realm',"
                        + " 'acme', 'anna', 'deploy', '{}', 'hash', 0, 1)");

        liquibase.update("");

        assertThat(select("select ID, TOLD_END from KEYSTEAD_API_KEY")).containsEntry("key", null);
    }

    private void role(String id, String organization, String name) throws SQLException {
        sql(
                ("insert into KEYSTEAD_ROLE (ID, REALM_ID, ORGANIZATION_ID, NAME, IS_OWNER, IS_SINGLE,"
                                + " IS_PROTECTED, JOINS_NEW_PROJECTS) values ('%s', 'realm', '%s', '%s',"
                                + " false, false, false, false)")
                        .formatted(id, organization, name));
    }

    /** With the digest that all grants of that role had. */
    private void grant(String id, String organization, String role, String roleId)
            throws SQLException {
        sql(
                ("insert into KEYSTEAD_GRANT (ID, REALM_ID, ORGANIZATION_ID, USER_ID, ROLE_NAME,"
                                + " ROLE_ID, GRANTED_AT, HOLDING) values ('%s', 'realm', '%s', 'user-%s',"
                                + " '%s', %s, 0, '%s')")
                        .formatted(
                                id,
                                organization,
                                id,
                                role,
                                roleId,
                                holding(id, organization, role, false)));
    }

    private void promise(String organization, String role) throws SQLException {
        sql(
                ("insert into KEYSTEAD_INVITATION (ID, REALM_ID, ORGANIZATION_ID, INVITED_BY,"
                                + " IS_ADMINISTRATOR) values ('to-%s', 'realm', '%s', 'anna', false)")
                        .formatted(organization, organization));
        sql(
                ("insert into KEYSTEAD_INVITED_GRANT (INVITATION_ID, ROLE_NAME, INVITED_AT)"
                                + " values ('to-%s', '%s', 0)")
                        .formatted(organization, role));
    }

    private static String holding(String id, String organization, String role, boolean custom) {
        Grant grant =
                new Grant(
                        id,
                        organization,
                        "user-" + id,
                        new Access.ByRole(role, custom),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Instant.EPOCH);
        return EntityMapping.entity(grant, "realm", Optional::of).holding;
    }

    private void sql(String statement) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private Map<String, String> select(String query) throws SQLException {
        Map<String, String> rows = new TreeMap<>();
        try (Statement sql = connection.createStatement();
                ResultSet result = sql.executeQuery(query)) {
            while (result.next()) {
                rows.put(result.getString(1), result.getString(2));
            }
        }
        return rows;
    }
}
