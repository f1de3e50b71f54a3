package org.keystead.yubikey.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.keystead.yubikey.otp.Otp;

/** Both HMAC vectors of Yubico: developers.yubico.com, OTP, Specifications. */
class SignatureTest {

    private static final ApiKey KEY = ApiKey.of("mG5be6ZJU1qBGz24yPh/ESM3UdU=");

    @Test
    void requestIsSignedAsPublished() {
        Otp otp = Otp.of("vvungrrdhvtklknvrtvuvbbkeidikkvgglrvdgrfcdft").orElseThrow();

        assertThat(new Request(1, otp, "jrFwbaYFhn0HoxZIsd9LQ6w2ceU", false).parameters(KEY))
                .containsEntry("h", "+ja8S3IjbX593/LAgTBixwPNGX4=");
    }

    @Test
    void answerIsCheckedAsPublished() {
        TreeMap<String, String> answer =
                new TreeMap<>(
                        Map.of(
                                "status", "OK",
                                "t", "2019-06-06T05:14:15Z0369",
                                "nonce", "0123456789abcdef",
                                "otp", "cccccckdvvulethkhtvkrtbeukiettvfceekurncllcj",
                                "sl", "25"));

        assertThat(KEY.signed(answer, "iCV9uFJDtuyELQsxFPnR80Yj2XU=")).isTrue();
        answer.put("status", "BAD_OTP");
        assertThat(KEY.signed(answer, "iCV9uFJDtuyELQsxFPnR80Yj2XU=")).isFalse();
    }

    @Test
    void eachRequestHasAnUnforeseeableNonceOfTheRightForm() {
        Settings settings = Peers.settings();
        Otp otp = Peers.touch();

        String one = Request.of(settings, otp).nonce();
        assertThat(one).matches("[0-9a-f]{32}");
        assertThat(Request.of(settings, otp).nonce()).isNotEqualTo(one);
    }

    @Test
    void secretsAreNeverShown() {
        Request request = Request.of(Peers.settings(), Peers.touch());

        assertThat(Peers.settings().toString()).doesNotContain(FakeServer.KEY);
        assertThat(request.toString()).doesNotContain(request.otp().value().substring(12));
        assertThatThrownBy(() -> ApiKey.of("not?base64-secret"))
                .hasMessage("is not Base64")
                .hasNoCause();
    }
}
