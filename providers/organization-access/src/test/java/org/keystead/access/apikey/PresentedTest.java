package org.keystead.access.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keystead.access.catalogue.Written;
import org.keystead.access.json.Fields;

/** A key as a resource server sends it on. */
class PresentedTest {

    @Test
    void itIsASecretAndFromWhereItCame() {
        Presented presented =
                Fields.read(
                        Written.json("{'apiKey': 'ksk_x', 'address': '192.0.2.7'}"),
                        (fields, faults) -> Presented.alone(fields));

        assertThat(presented.secret()).isEqualTo("ksk_x");
        assertThat(presented.address()).contains("192.0.2.7");
    }

    @Test
    void nothingElseIs() {
        assertThat(
                        Written.faultsOfFields(
                                "{'address': '192.0.2.7', 'user': 'ann'}",
                                (fields, faults) -> Presented.alone(fields)))
                .containsExactly("apiKey is missing", "user is not known");
    }

    @Test
    void noLogHasTheSecret() {
        KeySecret secret = KeySecret.of(KeySecret.newId());

        assertThat(new Presented(secret.text(), Optional.empty()).toString())
                .doesNotContain(secret.text());
        assertThat(secret.toString()).doesNotContain(secret.text());
    }
}
