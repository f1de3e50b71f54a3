package org.keystead.it.drill;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.keystead.it.server.KeycloakServer;
import org.keystead.it.server.Postgres;

/** Many organizations in one document, and how much of them the database has. */
record Bulk(Town town, Postgres database) {

    static final int ORGANIZATIONS = 300;

    /** Sends the document; the status, if there was an answer. */
    Optional<Integer> send(KeycloakServer node) {
        String organizations =
                IntStream.range(0, ORGANIZATIONS)
                        .mapToObj(
                                i ->
                                        "{\"alias\":\"bulk-%d\",\"name\":\"Bulk %d\","
                                                        .formatted(i, i)
                                                + "\"projects\":[{\"alias\":\"prod\"}]}")
                        .collect(Collectors.joining(","));
        return town.administrate(
                node,
                "POST",
                town.realm().access("/import"),
                "{\"organizations\":[" + organizations + "]}");
    }

    /** Whether a transaction that has written projects is not over. */
    boolean isBeingWritten() {
        return !database.query(
                        "select 1 from pg_locks l join pg_class c on c.oid = l.relation"
                                + " where c.relname = 'keystead_project'"
                                + " and l.mode = 'RowExclusiveLock'")
                .isBlank();
    }

    boolean isOver() {
        return !isBeingWritten();
    }

    /** How many of the organizations and their projects are there; both or neither. */
    int rows() {
        String[] counts =
                database.query(
                                "select (select count(*) from ORG where alias like 'bulk-%'),"
                                        + " (select count(*) from KEYSTEAD_PROJECT p"
                                        + " where p.alias = 'prod')")
                        .strip()
                        .split("\\|", -1);
        if (!counts[0].equals(counts[1])) {
            throw new AssertionError(counts[0] + " organizations have " + counts[1] + " projects");
        }
        return Integer.parseInt(counts[0]);
    }
}
