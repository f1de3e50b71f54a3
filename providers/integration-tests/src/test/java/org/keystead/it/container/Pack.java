package org.keystead.it.container;

import dasniko.testcontainers.keycloak.KeycloakContainer;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.keystead.it.server.Distribution;
import org.testcontainers.containers.Network;
import org.testcontainers.utility.MountableFile;

/** The stock image with this build's jars, as a project has it in its own tests. */
final class Pack {

    private static final Path PROVIDERS = Path.of(System.getProperty("keystead.providers"));
    private static final Path DEMO =
            Path.of(
                    System.getProperty("keystead.repository"),
                    "realm-config/demo/cloud-realm.json");

    private Pack() {}

    /** Not started, on a database of its own, with the demo's realm and its mail. */
    static KeycloakContainer withDemo(Network network) {
        return new KeycloakContainer(Images.KEYCLOAK.asCanonicalNameString())
                .withProviderLibsFrom(jars())
                .withCopyFileToContainer(
                        MountableFile.forHostPath(DEMO, 0444),
                        "/opt/keycloak/data/import/cloud-realm.json")
                .withCustomCommand("--import-realm")
                .withNetwork(network)
                .withEnv("JAVA_OPTS_APPEND", Distribution.COMPILE_QUICKLY)
                .withEnv("KEYSTEAD_SMTP_HOST", MailServer.NAME)
                .withEnv("KEYSTEAD_SMTP_PORT", String.valueOf(MailServer.SMTP))
                .withStartupTimeout(Duration.ofMinutes(5));
    }

    /** The address without a trailing slash. */
    static String url(KeycloakContainer keycloak) {
        return "http://" + keycloak.getHost() + ":" + keycloak.getHttpPort();
    }

    private static List<File> jars() {
        File[] jars = PROVIDERS.toFile().listFiles((folder, name) -> name.endsWith(".jar"));
        return Arrays.asList(jars);
    }
}
