package org.keystead.yubikey.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.yubico.client.v2.ResponseStatus;
import com.yubico.client.v2.YubicoClient;
import com.yubico.client.v2.exceptions.YubicoValidationFailure;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keystead.yubikey.validation.FakeServer.Behaviour;

/** Yubico's own client finds the fake what we take it for. */
class YubicoClientTest {

    private final FakeServer server = new FakeServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void acceptsAndThenRefusesAReplay() throws Exception {
        String otp = Peers.touch().value();

        assertThat(client(FakeServer.KEY).verify(otp).isOk()).isTrue();
        assertThat(client(FakeServer.KEY).verify(otp).getStatus())
                .isEqualTo(ResponseStatus.REPLAYED_OTP);
    }

    @Test
    void refusesAForeignPassword() throws Exception {
        assertThat(
                        client(FakeServer.KEY)
                                .verify("cccccccfhcbelrhifnjrrddcgrburluurftrgfdrdifj")
                                .getStatus())
                .isEqualTo(ResponseStatus.BAD_OTP);
    }

    @Test
    void isToldThatItsKeyIsWrong() throws Exception {
        String wrong = Base64.getEncoder().encodeToString(new byte[20]);

        assertThat(client(wrong).verify(Peers.touch().value()).getStatus())
                .isEqualTo(ResponseStatus.BAD_SIGNATURE);
    }

    @ParameterizedTest
    @CsvSource({"h,AAAA", "sl,1", "t,now", "status,BAD_OTP"})
    void noticesWhatWasChangedOnTheWay(String field, String value) {
        server.behave(
                Behaviour.lies(
                        answer -> {
                            answer.put(field, value);
                            return answer;
                        }));
        String otp = Peers.touch().value();

        assertThatThrownBy(() -> client(FakeServer.KEY).verify(otp))
                .isInstanceOf(YubicoValidationFailure.class)
                .hasMessageContaining("Signatures");
    }

    @ParameterizedTest
    @CsvSource({"otp,OTP mismatch", "nonce,Nonce mismatch"})
    void noticesAnAnswerToAnotherQuestion(String field, String complaint) {
        server.behave(Behaviour.signed(field, "somethingelse"));
        String otp = Peers.touch().value();

        assertThatThrownBy(() -> client(FakeServer.KEY).verify(otp))
                .isInstanceOf(YubicoValidationFailure.class)
                .hasMessageContaining(complaint);
    }

    private YubicoClient client(String key) {
        YubicoClient client = YubicoClient.getClient(1, key);
        client.setWsapiUrls(new String[] {server.url().toString()});
        client.setMaxRetries(0);
        return client;
    }
}
