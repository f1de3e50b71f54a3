package org.keystead.it.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Api;

class RunIT {

    @Test
    void printedCurlAnswersWithSectionPermissions() throws IOException {
        String printed = Demo.running().output();
        String commands =
                printed.substring(printed.indexOf("TOKEN=$("), printed.indexOf("Ctrl-C ends"));

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
    void terminationEndsAll() {
        List<ProcessHandle> started = Demo.running().stop("TERM");

        assertThat(started).hasSizeGreaterThanOrEqualTo(3);
        assertThat(started).noneMatch(ProcessHandle::isAlive);
    }
}
