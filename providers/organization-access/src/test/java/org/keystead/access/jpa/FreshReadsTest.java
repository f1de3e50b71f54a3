package org.keystead.access.jpa;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreshReadsTest {

    @Test
    void whatOthersCommittedIsRead() throws SQLException {
        try (Connection connection = connection(Connection.TRANSACTION_READ_COMMITTED)) {
            assertThatCode(() -> FreshReads.require(connection)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            ints = {Connection.TRANSACTION_REPEATABLE_READ, Connection.TRANSACTION_SERIALIZABLE})
    void whatWasThereAtTheBeginningIsNotEnough(int isolation) throws SQLException {
        try (Connection connection = connection(isolation)) {
            assertThatThrownBy(() -> FreshReads.require(connection))
                    .hasMessageContaining("transaction-isolation=READ-COMMITTED");
        }
    }

    private static Connection connection(int isolation) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
        connection.setTransactionIsolation(isolation);
        return connection;
    }
}
