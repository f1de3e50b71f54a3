package org.keystead.it.container;

import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.utility.DockerImageName;

/** The machine's container engine. No build depends on it, so a missing one never fails a test. */
final class Engine {

    private Engine() {}

    /** Skips the test unless an engine answers and has these images, or can pull them. */
    static void need(DockerImageName... images) {
        Assumptions.assumeTrue(
                DockerClientFactory.instance().isDockerAvailable(),
                "a container engine is missing on this machine");
        for (DockerImageName image : images) {
            Optional<RuntimeException> trouble = trouble(image);
            Assumptions.assumeTrue(
                    trouble.isEmpty(),
                    () -> "the image " + image + " is not to be had: " + trouble.orElseThrow());
        }
    }

    private static Optional<RuntimeException> trouble(DockerImageName image) {
        try {
            new RemoteDockerImage(image).get();
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }
}
