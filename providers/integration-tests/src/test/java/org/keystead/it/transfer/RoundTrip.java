package org.keystead.it.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.keystead.it.server.Api;
import org.keystead.it.server.Distribution;
import org.keystead.it.server.KeycloakServer;

/**
 * Random realms go into a database through admin REST, out of it as a file, into another, out as a
 * directory, and into a third. In this order, since each step takes what the one before left.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RoundTrip {

    private static final int REALMS = 4;
    private static final long SEED = 20_260_917;

    private final Map<String, JsonNode> written = new TreeMap<>();
    private CommandLine kc;
    private Map<String, JsonNode> exported;
    private Map<String, JsonNode> decided;

    /** Starts the database and says how {@code kc.sh} reaches it. */
    abstract List<String> options();

    /** Leaves the server an empty database in place of the one that it had. */
    abstract void nextDatabase(Distribution distribution) throws IOException;

    @BeforeAll
    void theServerIsBuilt() {
        Distribution distribution =
                Distribution.withPackAndProbe(getClass().getSimpleName().toLowerCase(Locale.ROOT));
        kc = new CommandLine(distribution, options());
        // as a server of these tests is started, so that it stays built through all steps
        kc.run("build", "--cache=local", "--health-enabled=true", "--metrics-enabled=true");
        AnyRealm any = new AnyRealm(SEED);
        for (int i = 0; i < REALMS; i++) {
            written.put("any-" + i, any.next("any-" + i).json());
        }
        written.put("crowd", any.crowd("crowd").json());
    }

    @Test
    @Order(1)
    void adminRestTakesEveryRealm() {
        try (KeycloakServer server = start()) {
            written.values().forEach(r -> Api.admin(server).post("/admin/realms", r).expect(201));
            decided = RandomDecisions.ask(server, written.keySet(), SEED);
        }
        assertThat(decided).hasSizeGreaterThan(100);
        assertThat(decided.values()).anySatisfy(a -> assertThat(a.get("sections")).isNotEmpty());
    }

    @Test
    @Order(2)
    void aFileHasEveryLineThatWasImported() throws IOException {
        Path file = kc.file("exported.json");
        kc.run("export", "--optimized", "--file=" + file);
        exported = RealmFiles.file(file);

        assertThat(exported).containsKeys(written.keySet().toArray(String[]::new));
        written.forEach(
                (name, realm) ->
                        assertThat(RealmFiles.lines(exported.get(name)))
                                .as(name)
                                .isEqualTo(RealmFiles.lines(realm)));
        assertThat(exported.get("any-0").at("/components").toString())
                .contains("keystead-catalogue", "keystead-role-template");
    }

    @Test
    @Order(3)
    void whatWasExportedAsAFileComesBackEqual() throws IOException {
        nextDatabase(kc.distribution());
        ArrayNode realms = Api.JSON.createArrayNode();
        // without the master realm, which every database has
        written.keySet().forEach(name -> realms.add(exported.get(name)));
        Path file = kc.file("import.json");
        Api.JSON.writeValue(file.toFile(), realms);
        kc.run("import", "--optimized", "--file=" + file);
        Path directory = kc.file("exported");
        kc.run("export", "--optimized", "--dir=" + directory, "--users=different_files");

        assertSame(RealmFiles.directory(directory));
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).anyMatch(name -> name.toString().contains("any-0-users-0.json"));
        }
        Files.delete(directory.resolve("master-realm.json"));
    }

    @Test
    @Order(4)
    void whatWasExportedAsADirectoryGoesIntoAnEmptyDatabaseAndOverItself() throws IOException {
        nextDatabase(kc.distribution());
        kc.run("import", "--optimized", "--dir=" + kc.file("exported"));
        kc.run("import", "--optimized", "--dir=" + kc.file("exported"), "--override=true");
    }

    @Test
    @Order(5)
    void aBrokenFileIsRefused() throws IOException {
        RealmFile broken =
                new RealmFile("any-1")
                        .user("anna")
                        .organization("acme", "anna")
                        .lines("keystead.grants", "anna: may nonesuch read");
        Path file = kc.file("broken.json");
        Api.JSON.writeValue(file.toFile(), broken.json());

        CommandLine.Outcome outcome =
                kc.tryTo("import", "--optimized", "--file=" + file, "--override=true");

        assertThat(outcome.code()).isNotZero();
        assertThat(outcome.output())
                .contains("organization acme, keystead.grants, line 1")
                .contains("unknown section: nonesuch");
    }

    @Test
    @Order(6)
    void nothingWasLostOnTheWay() throws IOException {
        Path file = kc.file("last.json");
        kc.run("export", "--optimized", "--file=" + file);

        assertSame(RealmFiles.file(file));
    }

    @Test
    @Order(7)
    void everyDecisionIsAsItWasAtFirstAndAServerImportsAtItsStart() throws IOException {
        Path imports = Files.createDirectories(kc.file("data/import"));
        RealmFile realm =
                new RealmFile("acme-realm")
                        .user("anna")
                        .organization("acme", "anna")
                        .lines("keystead.projects", "prod: name Production")
                        .lines("keystead.grants", "anna: may apps read; project prod");
        Api.JSON.writeValue(imports.resolve("acme.json").toFile(), realm.json());

        try (KeycloakServer server = start("--import-realm")) {
            assertThat(RandomDecisions.ask(server, written.keySet(), SEED)).isEqualTo(decided);
            assertThat(RandomDecisions.ask(server, List.of("acme-realm"), SEED).values())
                    .anySatisfy(
                            answer ->
                                    assertThat(answer.at("/sections/0/section").asText())
                                            .isEqualTo("apps"));
        }
    }

    private KeycloakServer start(String... more) {
        return KeycloakServer.start(
                kc.distribution(),
                Stream.concat(kc.options().stream(), Stream.of(more)).toArray(String[]::new));
    }

    private void assertSame(Map<String, JsonNode> realms) {
        written.keySet()
                .forEach(
                        name ->
                                assertThat(RealmFiles.ours(realms.get(name)))
                                        .as(name)
                                        .isEqualTo(RealmFiles.ours(exported.get(name))));
    }
}
