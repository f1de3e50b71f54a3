package org.keystead.it.container;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.keystead.it.server.Api;
import org.keystead.it.server.Await;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;

/** A mail server that keeps everything, under the name {@link #NAME} in its network. */
final class MailServer extends GenericContainer<MailServer> {

    static final String NAME = "mail";
    static final int SMTP = 3025;
    private static final int REST = 8080;
    private static final Duration ARRIVAL = Duration.ofSeconds(60);
    private static final Pattern CODE = Pattern.compile("(?m)^ {4}([0-9]{8})\\s*$");

    MailServer(Network network) {
        super(Images.MAIL);
        withNetwork(network);
        withNetworkAliases(NAME);
        withEnv(
                "GREENMAIL_OPTS",
                "-Dgreenmail.setup.test.smtp -Dgreenmail.hostname=0.0.0.0"
                        + " -Dgreenmail.auth.disabled");
        withExposedPorts(REST);
        waitingFor(
                Wait.forHttp("/api/service/readiness").withStartupTimeout(Duration.ofMinutes(5)));
    }

    /** The {@code count}-th code that came for this address, which may still be on its way. */
    String code(String address, int count) {
        Await.until(
                ARRIVAL,
                () -> "code " + count + " came for " + address,
                () -> codes(address).size() >= count);
        return codes(address).get(count - 1);
    }

    private List<String> codes(String address) {
        JsonNode mails =
                Api.anonymous("http://" + getHost() + ":" + getMappedPort(REST))
                        .get("/api/user/" + address + "/messages/INBOX/")
                        .body();
        List<String> codes = new ArrayList<>();
        for (JsonNode mail : mails) {
            CODE.matcher(mail.path("mimeMessage").asText().replace("\r", ""))
                    .results()
                    .map((MatchResult code) -> code.group(1))
                    .limit(1)
                    .forEach(codes::add);
        }
        return codes;
    }
}
