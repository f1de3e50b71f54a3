package org.keystead.it.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.keystead.it.server.Distribution;

/** With the database that Keycloak brings. */
class RoundTripIT extends RoundTrip {

    @Override
    List<String> options() {
        return List.of();
    }

    @Override
    void nextDatabase(Distribution distribution) throws IOException {
        Path data = distribution.home().resolve("data/h2");
        Files.move(data, data.resolveSibling("h2-" + UUID.randomUUID()));
    }
}
