package org.keystead.it.container;

import dasniko.testcontainers.keycloak.KeycloakContainer;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.keystead.it.server.Distribution;
import org.testcontainers.containers.Network;

/** The stock image with this build's jars, as a project has it in its own tests. */
final class Pack {

    private static final Path PROVIDERS = Path.of(System.getProperty("keystead.providers"));

    private Pack() {}

    /** Not started, on a database of its own. */
    static KeycloakContainer in(Network network) {
        return new KeycloakContainer(Images.KEYCLOAK.asCanonicalNameString())
                .withProviderLibsFrom(jars())
                .withNetwork(network)
                .withEnv("JAVA_OPTS_APPEND", Distribution.QUICK_JAVA)
                .withStartupTimeout(Duration.ofMinutes(15));
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
