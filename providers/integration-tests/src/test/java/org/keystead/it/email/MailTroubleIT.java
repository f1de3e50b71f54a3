package org.keystead.it.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keystead.it.email.SecuredRealm.User;
import org.keystead.it.monitoring.Dashboard;
import org.keystead.it.server.Api;
import org.keystead.it.server.Ports;
import org.keystead.it.server.Shared;

/** The second step while no mail gets through. */
class MailTroubleIT {

    private static SecuredRealm realm;

    @BeforeAll
    static void setUp() {
        realm = SecuredRealm.create(Shared.server());
    }

    @Test
    void mailServerThatIsDownIsToldAndLeavesNoCode() {
        realm.change(Map.of("smtpServer", Mailbox.smtp(Ports.free())));
        failsCleanly();
    }

    @Test
    void mailServerThatRefusesIsToldAndLeavesNoCode() throws IOException {
        try (ServerSocket refusing = listen()) {
            answer(refusing, "554 no service here\r\n");
            realm.change(Map.of("smtpServer", Mailbox.smtp(refusing.getLocalPort())));
            failsCleanly();
        }
    }

    @Test
    void mailServerThatSaysNothingIsGivenUp() throws IOException {
        try (ServerSocket silent = listen()) {
            answer(silent, "");
            realm.change(Map.of("smtpServer", Mailbox.smtp(silent.getLocalPort())));
            failsCleanly();
        }
    }

    @Test
    void healthNamesTheRealmUntilAMailLeavesAndTheNodeStaysReady() {
        String trouble = "\"realm " + realm.name() + "\"";
        realm.change(Map.of("smtpServer", Mailbox.smtp(Ports.free())));
        failsCleanly();

        assertThat(management("/health/well", 503)).contains("keystead-email-code", trouble);
        assertThat(management("/health/ready", 200)).doesNotContain(trouble);
        assertThat(realm.server().metrics()).contains(mails("failed"));

        realm.change(Map.of("smtpServer", Mailbox.smtp()));
        User user = realm.user();
        Tab tab = new Tab(new ConcurrentHashMap<>(), realm.server().url());
        tab.open(realm.application().loginUrl()).login(user.username());
        assertThat(tab.code("00000000").isLoggedIn()).isFalse();
        assertThat(tab.code(Mailbox.code(user.email(), 1)).isLoggedIn()).isTrue();

        assertThat(Api.anonymous(realm.server().managementUrl()).get("/health/well").text())
                .contains("keystead-email-code")
                .doesNotContain(trouble);
        assertThat(realm.server().metrics())
                .contains(mails("sent"), checks("accepted"), checks("refused"))
                .doesNotContain(user.email(), user.username());
        assertThat(Dashboard.asksFor("keystead_email"))
                .isNotEmpty()
                .isSubsetOf(Dashboard.existOn(realm.server()));
    }

    private static String mails(String outcome) {
        return "keystead_email_codes_total{outcome=\"%s\",realm=\"%s\"}"
                .formatted(outcome, realm.name());
    }

    private static String checks(String outcome) {
        return mails(outcome).replace("codes", "checks");
    }

    private static String management(String path, int status) {
        return Api.anonymous(realm.server().managementUrl()).get(path).expect(status).text();
    }

    @Test
    void ownFactorWorksWithoutMail() {
        realm.change(Map.of("smtpServer", Mailbox.smtp(Ports.free())));
        User user = realm.userWithApp();
        Tab tab = new Tab(new ConcurrentHashMap<>(), realm.server().url());
        tab.open(realm.application().loginUrl()).login(user.username());
        tab.submit(Map.of("otp", SecuredRealm.app().code()));
        assertThat(tab.isLoggedIn()).isTrue();
    }

    private static void failsCleanly() {
        User user = realm.user();
        Tab tab = new Tab(new ConcurrentHashMap<>(), realm.server().url());
        tab.open(realm.application().loginUrl()).login(user.username());
        assertThat(tab.status()).isEqualTo(200);
        assertThat(tab.asksForCode()).isTrue();
        assertThat(tab.body())
                .contains("The mail could not be sent")
                .doesNotContain("name=\"keysteadEmailCode\"")
                .doesNotContain("Exception");
        assertThat(realm.events("LOGIN_ERROR", user))
                .singleElement()
                .satisfies(e -> assertThat(e.get("error").asText()).isEqualTo("email_send_failed"));
        assertThat(tab.code("00000000").isLoggedIn()).isFalse();
    }

    private static ServerSocket listen() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    private static void answer(ServerSocket server, String greeting) {
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                while (true) {
                                    Socket socket = server.accept();
                                    socket.getOutputStream()
                                            .write(greeting.getBytes(StandardCharsets.US_ASCII));
                                }
                            } catch (IOException e) {
                                // the test is over
                            }
                        });
        thread.setDaemon(true);
        thread.start();
    }
}
