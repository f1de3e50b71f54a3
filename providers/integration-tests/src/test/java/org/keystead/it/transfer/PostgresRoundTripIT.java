package org.keystead.it.transfer;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.keystead.it.server.Distribution;
import org.keystead.it.server.Postgres;

/** With PostgreSQL. */
class PostgresRoundTripIT extends RoundTrip {

    private Postgres postgres;

    PostgresRoundTripIT() {
        super(Form.DIRECTORY, Form.FILE);
    }

    @Override
    List<String> options() {
        postgres = Postgres.start();
        return List.of(postgres.options());
    }

    @Override
    void nextDatabase(Distribution distribution) {
        postgres.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
    }

    @AfterAll
    void stop() {
        postgres.close();
    }
}
