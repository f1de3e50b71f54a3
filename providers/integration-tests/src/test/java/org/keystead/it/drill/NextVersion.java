package org.keystead.it.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.keystead.it.server.DatabaseServer;
import org.keystead.it.server.Distribution;

/**
 * The pack as the version after this one may be: one change set more, which adds columns and a
 * table. A server's build does not look at change sets, so the jar keeps its date and the server is
 * not built again.
 */
final class NextVersion {

    private static final String CHANGELOG = "META-INF/keystead-organization-access-changelog.xml";
    private static final String END = "</databaseChangeLog>";
    private static final String CHANGE_SET =
            """
            <changeSet author="keystead" id="keystead-access-next">
                <addColumn tableName="KEYSTEAD_GRANT">
                    <column name="NEXT_REMARK" type="NVARCHAR(255)"/>
                    <column name="NEXT_COUNT" type="INT" defaultValueNumeric="0">
                        <constraints nullable="false"/>
                    </column>
                </addColumn>
                <createTable tableName="KEYSTEAD_NEXT">
                    <column name="ID" type="VARCHAR(36)">
                        <constraints nullable="false" primaryKey="true"
                                     primaryKeyName="PK_KEYSTEAD_NEXT"/>
                    </column>
                </createTable>
            </changeSet>
            """;

    private NextVersion() {}

    /** Puts it in place of this version, in a server that does not run. */
    static void install(Distribution distribution) {
        edit(distribution, changes -> changes.replace(END, CHANGE_SET + END));
    }

    /** Puts this version back. */
    static void remove(Distribution distribution) {
        edit(distribution, changes -> changes.replace(CHANGE_SET, ""));
    }

    /** Whether the database is as that version wants it. */
    static boolean isIn(DatabaseServer database) {
        return database.query(
                        "select count(*) from DATABASECHANGELOG_KEYSTEADAC"
                                + " where ID = 'keystead-access-next'")
                .strip()
                .equals("1");
    }

    private static void edit(Distribution distribution, UnaryOperator<String> change) {
        try (Stream<Path> jars = Files.list(distribution.home().resolve("providers"))) {
            Path jar =
                    jars.filter(f -> f.getFileName().toString().startsWith("organization-access"))
                            .findFirst()
                            .orElseThrow();
            FileTime date = Files.getLastModifiedTime(jar);
            try (FileSystem inside = FileSystems.newFileSystem(jar)) {
                Path changelog = inside.getPath(CHANGELOG);
                String before = Files.readString(changelog);
                String after = change.apply(before);
                if (after.equals(before)) {
                    throw new AssertionError("nothing to change in " + before);
                }
                Files.writeString(changelog, after);
            }
            Files.setLastModifiedTime(jar, date);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
