package org.keystead.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keystead.it.server.Probe;
import org.keystead.it.server.Shared;

class ServerIT {

    @Test
    void stockServerStartsWithThePack() {
        assertThat(
                        Shared.admin()
                                .get("/admin/serverinfo")
                                .expect(200)
                                .body()
                                .at("/systemInfo/version")
                                .asText())
                .startsWith("26.7.");
        assertThat(new Probe(Shared.admin()).statements()).isPositive();
    }
}
