package org.keystead.it.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keystead.it.server.Api;
import org.keystead.it.server.EveryDatabase;
import org.keystead.it.server.KeycloakServer;
import org.keystead.it.server.RealmCommand;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** {@code realm-config/keystead} sends documents, and tells pipelines how it went. */
@EveryDatabase
class DocumentCommandIT {

    private static final Pattern DOCUMENTED =
            Pattern.compile("<!-- run: (\\d) -->\n```sh\nrealm-config/keystead (.*?)\n```");
    private static final Path REPOSITORY = Path.of(System.getProperty("keystead.repository"));

    private final TestRealm realm = TestRealm.create(Shared.server());
    @TempDir private Path folder;

    @BeforeEach
    void acme() {
        realm.preset("section-levels");
        realm.organization("acme", "anna", "boris");
    }

    @AfterEach
    void end() {
        realm.delete();
    }

    @Test
    void statusesSayWhatAPipelineAsks() throws IOException {
        Path file = folder.resolve("realm.yaml");
        run("export", "--file", file.toString()).expect(0);
        assertThat(run("plan", "--file", file.toString()).expect(0).output())
                .contains("nothing to change");

        Files.writeString(
                file, Files.readString(file).replace("name: acme\n", "name: Acme Corporation\n"));
        assertThat(run("plan", "--file", file.toString()).expect(1).output())
                .contains("~ organizations/acme", "Acme Corporation", "1 changes");
        run("import", "--dry-run", "--file", file.toString()).expect(1);
        run("import", "--file", file.toString()).expect(0);
        run("plan", "--file", file.toString()).expect(0);

        assertThat(run("export", "--organization", "acme").expect(0).output())
                .contains("\"Acme Corporation\"")
                .doesNotContain("catalogue");
    }

    @Test
    void refusalsAreListedAndSkippedPartsAreTold() throws IOException {
        Path file = folder.resolve("broken.yml");
        Files.writeString(
                file,
                "organizations: [{alias: acme, projects: [{alias: fresh}]},"
                        + " {alias: globex, members: [{username: nobody}]}]\n");
        assertThat(run("import", "--file", file.toString()).expect(2).output())
                .contains("400", "organizations[1].members[0].username is an unknown user: nobody");
        assertThat(run("import", "--skip", "--file", file.toString()).expect(1).output())
                .contains("+ organizations/acme/projects/fresh", "skipped organizations[1] globex");
        run("import", "--file", folder.resolve("none.yml").toString()).expect(2);
    }

    @Test
    void anExportThatFailsLeavesTheFileThatWasThere() throws IOException {
        Path file = Files.writeString(folder.resolve("realm.json"), "kept");
        run("export", "--organization", "nonesuch", "--file", file.toString()).expect(2);
        assertThat(Files.readString(file)).isEqualTo("kept");
        assertThat(folder.toFile().list()).containsExactly("realm.json");
    }

    @Test
    void presetsAreListedAndSet() {
        assertThat(run("preset").expect(0).output()).contains("four-roles", "customer-types");
        realm.grant("acme", "anna", Map.of("role", "account-owner"));
        assertThat(run("preset", "--preset", "four-roles").expect(2).output())
                .contains("grants-would-be-lost");
        run("preset", "--preset", "four-roles", "--force").expect(0);
    }

    @Test
    void selfServiceIsForTheClientsThatGetIt() {
        String scopes = realm.adminPath("/client-scopes");
        for (JsonNode scope : realm.admin().get(scopes).expect(200).body()) {
            if (scope.get("name").asText().equals("organization-access")) {
                realm.admin().delete(scopes + "/" + scope.get("id").asText()).expect(204);
            }
        }
        String mine = realm.path("/organization-access/organizations");
        realm.as("anna").get(mine).expect(401);

        assertThat(run("self-service", "--dry-run").expect(0).output())
                .contains(
                        "would make the client scope organization-access",
                        "would let tokens of account-console manage organizations");
        run("self-service").expect(0);
        assertThat(run("self-service").expect(0).output()).contains("nothing to change");
        realm.as("anna").get(mine).expect(401);

        assertThat(run("self-service", "--managing-clients", "app").expect(0).output())
                .contains("let tokens of app manage organizations", "1 changes");
        realm.as("anna").get(mine).expect(200);
        assertThat(run("self-service", "--managing-clients", "nobody").expect(2).output())
                .contains("no client nobody");
    }

    @Test
    void mistakesAreToldInASentence() {
        String url = Shared.server().url();
        assertThat(audit("wrong", url, realm.name(), "master"))
                .isEqualTo("keystead: user admin in the realm master: wrong user name or password");
        assertThat(audit(KeycloakServer.ADMIN_PASSWORD, url, "nonesuch", "master"))
                .isEqualTo("keystead: the server has no realm nonesuch");
        assertThat(audit(KeycloakServer.ADMIN_PASSWORD, url, realm.name(), "nonesuch"))
                .contains("has no realm nonesuch to log in to");
        assertThat(audit("wrong", url.replace("http:", "https:"), realm.name(), "master"))
                .contains("speaks no TLS");
        assertThat(audit("wrong", url + "/elsewhere", realm.name(), "master"))
                .contains("no Keycloak answers at");
    }

    @Test
    void pipelinesReadJson() throws IOException {
        Path file = folder.resolve("realm.yaml");
        run("export", "--file=" + file).expect(0);
        Files.writeString(
                file, Files.readString(file).replace("name: acme\n", "name: Acme Corporation\n"));

        assertThat(json(run("plan", "--json", "--file=" + file).expect(1)).at("/steps/0/step"))
                .hasToString("\"change\"");
        assertThat(json(run("audit", "--json").expect(1)).get("open")).isNotEmpty();
        assertThat(json(run("preset", "--json").expect(0)).get("presets")).isNotEmpty();
        JsonNode setup = json(run("setup", "--json", "--dry-run").expect(0));
        assertThat(setup.get("dryRun").asBoolean()).isTrue();
        assertThat(setup.get("changes"))
                .anySatisfy(
                        change -> {
                            assertThat(change.get("change").asText()).startsWith("write the flow");
                            assertThat(change.get("details").toString())
                                    .contains("+ ", "keystead-email-code");
                        })
                .anySatisfy(
                        change ->
                                assertThat(change.at("/details/0")).hasToString("\"was browser\""));
    }

    @Test
    void versionIsThatOfTheBuild() {
        String version = RealmCommand.run("", List.of("--version")).expect(0).output().strip();
        assertThat(version).matches("keystead \\d+\\.\\d+\\.\\d+\\S*");
    }

    @Test
    void everyDocumentedCommandDoesWhatIsSaid() throws IOException {
        Matcher command =
                DOCUMENTED.matcher(
                        Files.readString(REPOSITORY.resolve("realm-config/documents/README.md")));
        List<String> names = new ArrayList<>();
        while (command.find()) {
            List<String> words = new ArrayList<>(List.of(command.group(2).split(" ", -1)));
            names.add(words.get(0));
            words.replaceAll(this::here);
            words.removeAll(List.of("--server", "http://localhost:8080", "--realm", "cloud"));
            run(words.toArray(String[]::new)).expect(Integer.parseInt(command.group(1)));
        }
        assertThat(names).contains("preset", "plan", "import", "export");
    }

    /** What is said of an audit that cannot be done. */
    private static String audit(String password, String url, String realm, String adminRealm) {
        return RealmCommand.run(
                        password,
                        List.of(
                                "audit",
                                "--server=" + url,
                                "--realm=" + realm,
                                "--admin-realm=" + adminRealm))
                .expect(2)
                .output()
                .strip();
    }

    private static JsonNode json(RealmCommand.Result result) throws IOException {
        return Api.JSON.readTree(result.printed());
    }

    /** The repository is read, never written. */
    private String here(String word) {
        if (word.startsWith("realm-config/")) {
            return REPOSITORY.resolve(word).toString();
        }
        return word.endsWith(".yaml") ? folder.resolve(word).toString() : word;
    }

    private RealmCommand.Result run(String... arguments) {
        return RealmCommand.run(Shared.server(), realm.name(), arguments);
    }
}
