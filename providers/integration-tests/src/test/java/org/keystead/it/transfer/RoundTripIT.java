package org.keystead.it.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.keystead.it.server.Api;
import org.keystead.it.server.Distribution;
import org.keystead.it.server.KeycloakServer;

/**
 * Random realms go into one database, out of it, into another and out again. In this order, since
 * each step takes what the one before left in a database.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RoundTripIT {

    private static final int REALMS = 6;
    private static final long SEED = 20_260_917;

    private static CommandLine first;
    private static CommandLine second;
    private static Map<String, JsonNode> written;
    private static Map<String, JsonNode> exported;

    @BeforeAll
    static void realmsAreImported() throws IOException {
        Distribution distribution = Distribution.withPack("round-trip");
        first = new CommandLine(distribution);
        first.run("build", "--cache=local");
        second = first;
        AnyRealm any = new AnyRealm(SEED);
        ArrayNode realms = Api.JSON.createArrayNode();
        for (int i = 0; i < REALMS; i++) {
            realms.add(any.next("any-" + i).json());
        }
        written = byName(realms);
        Path file = first.file("written.json");
        Api.JSON.writeValue(file.toFile(), realms);
        first.run("import", "--optimized", "--file=" + file);
    }

    @Test
    @Order(1)
    void anExportHasEveryLineThatWasImported() throws IOException {
        Path file = first.file("exported.json");
        first.run("export", "--optimized", "--file=" + file);
        exported = byName(Api.JSON.readTree(file.toFile()));

        assertThat(exported).containsKeys(written.keySet().toArray(String[]::new));
        written.forEach(
                (name, realm) ->
                        assertThat(lines(exported.get(name))).as(name).isEqualTo(lines(realm)));
        assertThat(exported.get("any-0").at("/components").toString())
                .contains("keystead-catalogue", "keystead-role-template");
    }

    @Test
    @Order(2)
    void whatWasExportedAsAFileComesBackEqual() throws IOException {
        // another database under the same build: a copied one would have to be built again
        Files.move(first.file("data/h2"), first.file("first-database"));
        second.run("import", "--optimized", "--file=" + withoutMaster(second));
        Path directory = second.file("exported");
        second.run("export", "--optimized", "--dir=" + directory, "--users=different_files");

        Map<String, JsonNode> again = realmFiles(directory);
        written.keySet().forEach(name -> assertSame(name, again));
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).anyMatch(file -> file.toString().contains("any-0-users-0.json"));
        }
    }

    @Test
    @Order(4)
    void aBrokenFileLeavesTheDatabaseAsItWas() throws IOException {
        RealmFile broken =
                new RealmFile("any-1")
                        .user("anna")
                        .organization("acme", "anna")
                        .lines("keystead.grants", "anna: may nonesuch read");
        Path file = second.file("broken.json");
        Api.JSON.writeValue(file.toFile(), broken.json());

        CommandLine.Outcome outcome =
                second.tryTo("import", "--optimized", "--file=" + file, "--override=true");
        assertThat(outcome.code()).isNotZero();
        assertThat(outcome.output())
                .contains("organization acme, keystead.grants, line 1")
                .contains("unknown section: nonesuch");

        Path after = second.file("after.json");
        second.run("export", "--optimized", "--file=" + after, "--realm=any-1");
        assertSame("any-1", byName(Api.JSON.createArrayNode().add(read(after))));
    }

    @Test
    @Order(5)
    void aServerImportsAtItsStart() throws IOException {
        Distribution third = Distribution.withPack("round-trip-third");
        Path imports = Files.createDirectories(third.home().resolve("data/import"));
        RealmFile realm =
                new RealmFile("acme-realm")
                        .user("anna")
                        .organization("acme", "anna")
                        .lines("keystead.projects", "prod: name Production")
                        .lines("keystead.grants", "anna: may apps read; project prod");
        Api.JSON.writeValue(imports.resolve("acme.json").toFile(), realm.json());

        try (KeycloakServer server = KeycloakServer.start(third, "--import-realm")) {
            Api anonymous = Api.anonymous(server);
            String token =
                    anonymous
                            .form(
                                    "/realms/acme-realm/protocol/openid-connect/token",
                                    RealmFile.login("anna"))
                            .expect(200)
                            .body()
                            .get("access_token")
                            .asText();
            JsonNode answer =
                    Api.bearer(server, token)
                            .get(
                                    "/realms/acme-realm/section-permissions"
                                            + "?organization=acme&project=prod")
                            .expect(200)
                            .body();
            assertThat(answer.at("/sections/0/section").asText()).isEqualTo("apps");
            assertThat(answer.at("/sections/0/level").asText()).isEqualTo("read");
        }
    }

    private static void assertSame(String name, Map<String, JsonNode> realms) {
        assertThat(canonical(ours(realms.get(name))))
                .as(name)
                .isEqualTo(canonical(ours(exported.get(name))));
    }

    /** The organizations as a whole, with members and ids, and our components. */
    private static ObjectNode ours(JsonNode realm) {
        ObjectNode ours = Api.JSON.createObjectNode();
        ours.set("organizations", realm.path("organizations"));
        realm.path("components")
                .properties()
                .forEach(
                        type -> {
                            if (type.getKey().startsWith("org.keystead")) {
                                ours.set(type.getKey(), type.getValue());
                            }
                        });
        return ours;
    }

    /** A text in which only our own lists keep their order. */
    private static String canonical(JsonNode node) {
        if (node.isArray()) {
            List<String> items = new ArrayList<>();
            node.forEach(item -> items.add(canonical(item)));
            boolean lines = node.path(0).isTextual();
            return (lines ? items.stream() : items.stream().sorted()).toList().toString();
        }
        if (node.isObject()) {
            Map<String, String> fields = new TreeMap<>();
            node.properties().forEach(f -> fields.put(f.getKey(), canonical(f.getValue())));
            return fields.toString();
        }
        return node.toString();
    }

    private static Map<String, Map<String, String>> lines(JsonNode realm) {
        Map<String, Map<String, String>> lines = new TreeMap<>();
        for (JsonNode organization : realm.path("organizations")) {
            Map<String, String> ours = new TreeMap<>();
            organization
                    .path("attributes")
                    .properties()
                    .forEach(a -> ours.put(a.getKey(), a.getValue().toPrettyString()));
            lines.put(organization.get("alias").asText(), ours);
        }
        return lines;
    }

    private static Path withoutMaster(CommandLine target) throws IOException {
        ArrayNode realms = Api.JSON.createArrayNode();
        written.keySet().forEach(name -> realms.add(exported.get(name)));
        Path file = target.file("import.json");
        Api.JSON.writeValue(file.toFile(), realms);
        return file;
    }

    private static Map<String, JsonNode> realmFiles(Path directory) throws IOException {
        ArrayNode realms = Api.JSON.createArrayNode();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(f -> f.toString().endsWith("-realm.json")).toList()) {
                realms.add(read(file));
            }
        }
        return byName(realms);
    }

    private static JsonNode read(Path file) throws IOException {
        return Api.JSON.readTree(file.toFile());
    }

    private static Map<String, JsonNode> byName(JsonNode realms) {
        Map<String, JsonNode> byName = new TreeMap<>();
        realms.forEach(realm -> byName.put(realm.get("realm").asText(), realm));
        return byName;
    }
}
