package org.keystead.it.container;

import org.testcontainers.utility.DockerImageName;

/** What the tests run beside the pack, in the versions of this build. */
final class Images {

    static final DockerImageName KEYCLOAK =
            DockerImageName.parse(
                    "quay.io/keycloak/keycloak:" + System.getProperty("keystead.server"));

    static final DockerImageName POSTGRES = DockerImageName.parse("postgres:17");

    static final DockerImageName MAIL =
            DockerImageName.parse(
                    "greenmail/standalone:" + System.getProperty("keystead.greenmail"));

    private Images() {}
}
