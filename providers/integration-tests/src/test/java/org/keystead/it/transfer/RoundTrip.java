package org.keystead.it.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.keystead.it.server.Built;
import org.keystead.it.server.Distribution;
import org.keystead.it.server.KeycloakServer;

/**
 * Random realms go into a database through admin REST, out of it in one form, into another, out in
 * the other form, and into a third. In this order, since each step takes what the one before left.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RoundTrip {

    private static final int REALMS = 4;
    private static final int CROWD = Integer.getInteger("keystead.crowd", 600);
    private static final long SEED = 20_260_917;

    private final Form first;
    private final Form second;
    private final Map<String, JsonNode> written = new TreeMap<>();
    private CommandLine kc;
    private Map<String, JsonNode> exported;
    private Map<String, JsonNode> decided;

    RoundTrip(Form first, Form second) {
        this.first = first;
        this.second = second;
    }

    /** Starts the database and says how {@code kc.sh} reaches it. */
    abstract List<String> options();

    /** Leaves the server an empty database in place of the one that it had. */
    abstract void nextDatabase(Distribution distribution) throws IOException;

    @BeforeAll
    void theServerIsBuilt() {
        List<String> options = options();
        kc =
                new CommandLine(
                        Built.withPackAndProbe(
                                getClass().getSimpleName().toLowerCase(Locale.ROOT),
                                options.toArray(String[]::new)),
                        options);
        AnyRealm any = new AnyRealm(SEED);
        for (int i = 0; i < REALMS; i++) {
            written.put("any-" + i, any.next("any-" + i).json());
        }
        written.put("crowd", any.crowd("crowd", CROWD).json());
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
    void anExportHasEveryLineThatWasImported() throws IOException {
        exported = first.export(kc, exported(first));

        assertThat(exported).containsOnlyKeys(written.keySet());
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
    void whatWasExportedInOneFormComesBackEqualInTheOther() throws IOException {
        nextDatabase(kc.distribution());
        first.importInto(kc, exported(first));

        assertSame(second.export(kc, exported(second)));
        try (Stream<Path> files = Files.list(exported(Form.DIRECTORY))) {
            assertThat(files).anyMatch(name -> name.toString().contains("any-0-users-0.json"));
        }
    }

    @Test
    @Order(4)
    void whatWasExportedInTheOtherFormGoesIntoAnEmptyDatabase() throws IOException {
        nextDatabase(kc.distribution());
        second.importInto(kc, exported(second));
    }

    @Test
    @Order(Integer.MAX_VALUE)
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

    CommandLine kc() {
        return kc;
    }

    /** Where the realms are in that form. */
    Path exported(Form form) {
        return kc.file("exported-" + form.name().toLowerCase(Locale.ROOT));
    }

    void assertSame(Map<String, JsonNode> realms) {
        written.keySet()
                .forEach(
                        name ->
                                assertThat(RealmFiles.ours(realms.get(name)))
                                        .as(name)
                                        .isEqualTo(RealmFiles.ours(exported.get(name))));
    }

    private KeycloakServer start(String... more) {
        return KeycloakServer.start(
                kc.distribution(),
                Stream.concat(kc.options().stream(), Stream.of(more)).toArray(String[]::new));
    }
}
