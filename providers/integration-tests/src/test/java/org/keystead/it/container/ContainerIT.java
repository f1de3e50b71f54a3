package org.keystead.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import dasniko.testcontainers.keycloak.KeycloakContainer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.containers.Network;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The main job in containers of the stock image, as a project's own tests would start them. */
class ContainerIT {

    @TempDir private Path folder;
    private Network network;
    private MailServer mail;

    @BeforeEach
    void startMail() {
        Engine.need(Images.KEYCLOAK, Images.POSTGRES, Images.MAIL);
        network = Network.newNetwork();
        mail = new MailServer(network);
        mail.start();
    }

    @AfterEach
    void end() {
        if (network != null) {
            mail.stop();
            network.close();
        }
    }

    @Test
    void whatIsGrantedInOneContainerCountsInAnotherOnPostgres() {
        String document = folder.resolve("cloud.yaml").toString();
        try (KeycloakContainer alone = Pack.in(network)) {
            alone.start();
            MainJob job = new MainJob(Pack.url(alone), mail).prepared();
            job.give(job.ownerLogsIn(1));
            job.command("export", "--file", document);
        }
        try (PostgreSQLContainer database = database()) {
            database.start();
            try (KeycloakContainer other = on(database)) {
                other.start();
                MainJob job = new MainJob(Pack.url(other), mail).prepared();
                assertThat(job.isAllowed()).isFalse();
                job.command("import", "--file", document);
                assertThat(job.isAllowed()).isTrue();
                job.ownerLogsIn(2);
            }
        }
    }

    private PostgreSQLContainer database() {
        return new PostgreSQLContainer(Images.POSTGRES)
                .withNetwork(network)
                .withNetworkAliases("database");
    }

    private KeycloakContainer on(PostgreSQLContainer database) {
        return Pack.in(network)
                .withProductionMode()
                .withEnv("KC_HOSTNAME_STRICT", "false")
                .withEnv("KC_HTTP_ENABLED", "true")
                .withEnv("KC_DB", "postgres")
                .withEnv("KC_DB_URL", "jdbc:postgresql://database/" + database.getDatabaseName())
                .withEnv("KC_DB_USERNAME", database.getUsername())
                .withEnv("KC_DB_PASSWORD", database.getPassword());
    }
}
