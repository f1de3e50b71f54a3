package org.keystead.it.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Api;
import org.keystead.it.server.Distribution;

/** A Keycloak without our jars takes our realms once the documented command has gone over them. */
class StockIT {

    @Test
    void theDocumentedCommandTakesOurPartOutOfTheFile() throws Exception {
        CommandLine stock = new CommandLine(Distribution.stock("stock-import"));
        Path folder = Files.createDirectories(stock.file("files"));
        RealmFile realm =
                new RealmFile("acme-realm")
                        .user("anna")
                        .organization("acme", "anna")
                        .lines("tier", "gold")
                        .lines("keystead.projects", "prod: description " + "long ".repeat(80))
                        .lines("keystead.grants", "anna: role owner");
        Api.JSON.writeValue(folder.resolve("realm.json").toFile(), realm.json());

        run(folder, documented());
        JsonNode left = Api.JSON.readTree(folder.resolve("stock.json").toFile());
        assertThat(left.toString()).doesNotContain("keystead");
        assertThat(left.at("/organizations/0/attributes/tier/0").asText()).isEqualTo("gold");
        assertThat(left.at("/users/0/username").asText()).isEqualTo("anna");

        String refused = stock.tryTo("import", "--file=" + folder.resolve("realm.json")).output();
        assertThat(refused).contains("ERROR");
        stock.run("import", "--file=" + folder.resolve("stock.json"));
        stock.run("export", "--file=" + stock.file("out.json"), "--realm=acme-realm");
        JsonNode organization =
                Api.JSON.readTree(stock.file("out.json").toFile()).at("/organizations/0");
        assertThat(organization.at("/members/0/username").asText()).isEqualTo("anna");
    }

    private static String documented() throws IOException {
        Path readme =
                Path.of(System.getProperty("keystead.repository"))
                        .resolve("realm-config/README.md");
        return Files.readAllLines(readme).stream()
                .filter(line -> line.startsWith("jq ") && line.endsWith("> stock.json"))
                .findFirst()
                .orElseThrow();
    }

    private static void run(Path folder, String command) throws Exception {
        Process shell =
                new ProcessBuilder("sh", "-c", command)
                        .directory(folder.toFile())
                        .inheritIO()
                        .start();
        assertThat(shell.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(shell.exitValue()).isZero();
    }
}
