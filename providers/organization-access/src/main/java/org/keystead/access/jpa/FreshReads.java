package org.keystead.access.jpa;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Whoever waited for a lock judges by what is true then, so that two at once do not take the last
 * two owners. MariaDB and MySQL come with transactions that go on reading what was there when they
 * began; with those the pack would break its word, and does not start.
 */
final class FreshReads {

    private FreshReads() {}

    static void require(Connection connection) throws SQLException {
        if (connection.getTransactionIsolation() > Connection.TRANSACTION_READ_COMMITTED) {
            throw new IllegalStateException(
                    "Keystead needs transactions that read what others have committed, and those"
                            + " of this database do not: set transaction-isolation=READ-COMMITTED"
                            + " in the database's configuration, or transactionIsolation="
                            + "READ-COMMITTED in --db-url.");
        }
    }
}
