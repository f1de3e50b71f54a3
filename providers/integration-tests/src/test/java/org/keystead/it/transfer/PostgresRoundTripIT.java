package org.keystead.it.transfer;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.keystead.it.server.Database;
import org.keystead.it.server.DatabaseServer;
import org.keystead.it.server.Distribution;
import org.keystead.it.server.EveryDatabase;

/** With PostgreSQL, or what {@code keystead.database} names. */
@EveryDatabase
class PostgresRoundTripIT extends RoundTrip {

    private DatabaseServer database;

    PostgresRoundTripIT() {
        super(Form.DIRECTORY, Form.FILE);
    }

    @Override
    List<String> options() {
        database = Database.server();
        return List.of(database.options());
    }

    @Override
    void nextDatabase(Distribution distribution) {
        database.empty();
    }

    @AfterAll
    void stop() {
        database.close();
    }
}
