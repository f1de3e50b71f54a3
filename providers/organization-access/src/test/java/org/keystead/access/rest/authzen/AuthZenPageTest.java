package org.keystead.access.rest.authzen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthZenPageTest {

    @Test
    void nextPageBeginsAfterTheLastResult() {
        assertThat(AuthZenPage.read(request(token("boris")))).extracting("from").isEqualTo("boris");
    }

    /** PostgreSQL refuses the first as a text. */
    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\nb", ""})
    void marksThatNoIdCanBeAreRefused(String mark) {
        ObjectNode request = request(token(mark));
        assertThatThrownBy(() -> AuthZenPage.read(request)).isInstanceOf(AuthZenException.class);
    }

    @Test
    void anIdIsNoCount() {
        AuthZenPage page = AuthZenPage.read(request(token("boris")));
        assertThatThrownBy(page::first).isInstanceOf(AuthZenException.class);
        assertThat(AuthZenPage.read(request(token("7"))).first()).isEqualTo(7);
    }

    private static String token(String mark) {
        Map<?, ?> page =
                (Map<?, ?>)
                        AuthZenPage.read(request(""))
                                .answer(List.of("first", "second"), last -> "MARK")
                                .get("page");
        String token =
                new String(
                        Base64.getUrlDecoder().decode((String) page.get("next_token")),
                        StandardCharsets.UTF_8);
        return Base64.getUrlEncoder()
                .encodeToString(token.replace("MARK", mark).getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode request(String token) {
        ObjectNode request = new ObjectMapper().createObjectNode();
        request.putObject("page").put("limit", 1).put("token", token);
        return request;
    }
}
