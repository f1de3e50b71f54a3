package org.keystead.it.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keystead.it.server.Api;
import org.keystead.it.server.Built;
import org.keystead.it.server.KeycloakServer;
import org.keystead.it.server.RealmCommand;
import org.keystead.it.server.RealmCommandHere;
import org.keystead.it.server.Shared;

/**
 * Realms of shapes that other people's have go in, are set up, go out, and go in again, and are
 * what they were but for what setting them up adds.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ForeignFilesIT {

    private final KeycloakServer server = Shared.server();
    private final Api admin = Shared.admin();
    private final RealmCommandHere command = new RealmCommandHere();
    private final Map<String, JsonNode> out = new TreeMap<>();

    static Stream<ForeignFile> files() {
        return ForeignFile.all().stream();
    }

    @AfterAll
    void close() throws IOException {
        command.close();
    }

    @ParameterizedTest
    @Order(1)
    @MethodSource("files")
    void keepsWhatItHadWhenItIsSetUp(ForeignFile file) {
        admin.post("/admin/realms", file.json()).expect(201);
        JsonNode before = exported(file);

        RealmCommand.Result setup = run("setup", file);
        JsonNode after = exported(file);
        out.put(file.realm(), after);

        if (setup.status() == 0) {
            assertThat(AddedBySetup.notOurs(before, after)).isEmpty();
            assertThat(run("setup", file).expect(0).output()).contains("nothing to change");
        } else {
            assertThat(setup.output())
                    .contains("nothing was changed")
                    .contains(
                            "the flow \"" + file.json().get("browserFlow").asText() + "\" cannot");
            assertThat(Differences.between(before, after)).isEmpty();
        }
        assertThat(run("audit", file).status()).isLessThan(2);
    }

    @Test
    @Order(2)
    void comesOutOfAnotherServerAsItWentIn() throws IOException {
        assertThat(out).hasSameSizeAs(ForeignFile.all());
        CommandLine kc = new CommandLine(Built.withPackAndProbe("foreign-files"), List.of());
        ArrayNode all = Api.JSON.createArrayNode();
        out.values().forEach(all::add);
        Path file = kc.file("foreign.json");
        Api.JSON.writeValue(file.toFile(), all);

        Form.FILE.importInto(kc, file);
        Map<String, JsonNode> again = Form.FILE.export(kc, kc.file("again.json"));

        assertThat(again).containsOnlyKeys(out.keySet());
        List<String> differences =
                out.keySet().stream()
                        .flatMap(
                                realm ->
                                        ChangedByKeycloak.leftOver(out.get(realm), again.get(realm))
                                                .stream()
                                                .map(difference -> realm + " " + difference))
                        .toList();
        assertThat(differences).isEmpty();
    }

    private RealmCommand.Result run(String name, ForeignFile file) {
        return command.run(server, file.realm(), name);
    }

    /** What {@code kc.sh export} writes of it. */
    private JsonNode exported(ForeignFile file) {
        String realm = Api.encode(file.realm()).replace("+", "%20");
        return admin.get("/realms/" + realm + "/keystead-probe/file").expect(200).body();
    }
}
