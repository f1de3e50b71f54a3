package org.keystead.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keystead.it.server.EveryKeycloak;
import org.keystead.it.server.Probe;
import org.keystead.it.server.Shared;

class ServerIT {

    @EveryKeycloak
    @Test
    void stockServerStartsWithThePack() {
        assertThat(
                        Shared.admin()
                                .get("/admin/serverinfo")
                                .expect(200)
                                .body()
                                .at("/systemInfo/version")
                                .asText())
                .isEqualTo(System.getProperty("keystead.server"));
        assertThat(new Probe(Shared.admin()).statements()).isPositive();
    }
}
