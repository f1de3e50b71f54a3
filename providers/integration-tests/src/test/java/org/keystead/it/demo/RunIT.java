package org.keystead.it.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keystead.it.server.Api;
import org.keystead.it.server.Ports;

class RunIT {

    @Test
    void printedCurlAnswersWithSectionPermissions() throws IOException {
        String printed = Demo.running().output();
        String commands =
                printed.substring(printed.indexOf("TOKEN=$("), printed.indexOf("Make an API key"));

        JsonNode answer = Api.JSON.readTree(Checkout.print(Checkout.repository(), commands));

        assertThat(answer.at("/results"))
                .extracting(result -> result.get("allowed").asBoolean())
                .containsExactly(true, false, true);
    }

    @Test
    void interruptEndsAllAndTheNextStartKeepsTheDataOnOtherPorts() {
        Demo demo = Demo.running();
        demo.admin()
                .post("/admin/realms/cloud/organizations", Map.of("name", "Kept", "alias", "kept"))
                .expect(201);

        List<ProcessHandle> started = demo.stop("INT");

        assertThat(started).hasSizeGreaterThanOrEqualTo(3);
        assertThat(started).noneMatch(ProcessHandle::isAlive);

        Demo again = Demo.running();

        assertThat(again.output())
                .contains("Import skipped", again.application(), again.mail())
                .doesNotContain("Building the providers", "Fetching", "Updating the server image");
        assertThat(again.admin().get("/admin/realms/cloud/organizations").body())
                .extracting(organization -> organization.get("alias").asText())
                .contains("acme", "kept");
        JsonNode client =
                again.admin()
                        .get("/admin/realms/cloud/clients?clientId=control-panel")
                        .expect(200)
                        .body()
                        .get(0);
        assertThat(client.at("/redirectUris/0").asText()).isEqualTo(again.application());
        assertThat(client.at("/webOrigins/0").asText() + "/").isEqualTo(again.application());
    }

    @Test
    void healthAndMetricsAreWhereTheScriptSays() {
        Demo demo = Demo.running();
        Api management = Api.anonymous(demo.management());

        assertThat(demo.output()).contains(demo.management() + "/");
        assertThat(management.get("/health/ready").expect(200).text()).contains("UP");
        assertThat(management.get("/health/well").text())
                .contains("keystead-email-code", "keystead-yubikey");
        assertThat(management.get("/metrics").expect(200).text()).contains("jvm_memory_used_bytes");
    }

    @Test
    void terminationEndsAll() {
        List<ProcessHandle> started = Demo.running().stop("TERM");

        assertThat(started).hasSizeGreaterThanOrEqualTo(3);
        assertThat(started).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void helperThatEndsEndsTheStartAndSaysWhichItWas() {
        Demo demo = Demo.stopped();

        assertThat(demo.startAndEnd("realm-config/sample-app/MailCatcher.java")).isEqualTo(1);

        assertThat(demo.output())
                .contains("./run: the page with the mail ended with status")
                .doesNotContain("Keystead is ready");
    }

    @Test
    void everyTakenPortIsNamedBeforeAnythingIsDone(@TempDir Path data) throws Exception {
        int first = Ports.free(Demo.PORTS);
        Path output = Files.createTempFile("keystead", ".out");
        try (ServerSocket app = taken(first + 1);
                ServerSocket mail = taken(first + 2);
                ServerSocket management = taken(first + 5)) {
            int status =
                    Checkout.bash(
                                    Checkout.repository(),
                                    output,
                                    "KEYSTEAD_DATA='%s' ./run --http-port %d"
                                            .formatted(data, first))
                            .waitFor();

            assertThat(status).isEqualTo(1);
            assertThat(Files.readString(output))
                    .contains(
                            "these ports are taken",
                            app.getLocalPort() + ", for the sample application",
                            mail.getLocalPort() + ", for the page with the mail",
                            management.getLocalPort() + ", for Keycloak's health and metrics")
                    .doesNotContain(first + ", ", (first + 3) + ", ", (first + 4) + ", ");
            assertThat(data).isEmptyDirectory();
        }
    }

    private static ServerSocket taken(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }
}
