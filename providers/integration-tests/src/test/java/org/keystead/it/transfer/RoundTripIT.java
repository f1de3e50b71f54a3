package org.keystead.it.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Api;
import org.keystead.it.server.Distribution;

/** With the database that Keycloak brings, and with what need not be tried on another as well. */
class RoundTripIT extends RoundTrip {

    RoundTripIT() {
        super(Form.FILE, Form.DIRECTORY);
    }

    @Override
    List<String> options() {
        return List.of();
    }

    @Override
    void nextDatabase(Distribution distribution) throws IOException {
        Path data = distribution.home().resolve("data/h2");
        Files.move(data, data.resolveSibling("h2-" + UUID.randomUUID()));
    }

    @Test
    @Order(5)
    void whatIsThereIsReplacedByItself() throws IOException {
        leaveOutCrowd(exported(Form.DIRECTORY));
        Form.DIRECTORY.importInto(kc(), exported(Form.DIRECTORY));
    }

    @Test
    @Order(6)
    void aBrokenFileIsRefused() throws IOException {
        RealmFile broken =
                new RealmFile("any-1")
                        .user("anna")
                        .organization("acme", "anna")
                        .lines("keystead.grants", "anna: may nonesuch read");
        Path file = kc().file("broken.json");
        Api.JSON.writeValue(file.toFile(), broken.json());

        CommandLine.Outcome outcome = Form.FILE.tryToImport(kc(), file);

        assertThat(outcome.code()).isNotZero();
        assertThat(outcome.output())
                .contains("organization acme, keystead.grants, line 1")
                .contains("unknown section: nonesuch");
    }

    @Test
    @Order(7)
    void nothingWasLostOnTheWay() throws IOException {
        assertSame(Form.FILE.export(kc(), kc().file("last.json")));
    }

    /** Keycloak's own removal of thousands of users takes long on this database. */
    private static void leaveOutCrowd(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(f -> isOf("crowd", f)).toList()) {
                Files.delete(file);
            }
        }
    }

    private static boolean isOf(String realm, Path file) {
        return file.getFileName().toString().startsWith(realm + "-");
    }
}
