package org.keystead.access.health;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.keystead.access.catalogue.UnreadableComponents;

/**
 * Catalogues and role templates that cannot be read, at {@code /health/well}.
 *
 * <p>Not a matter of readiness: every node reads the same, and other realms are served.
 */
@Wellness
@ApplicationScoped
public class CatalogueHealth implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        Map<String, String> unreadable = UnreadableComponents.OF_NODE.all();
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("keystead-organization-access");
        unreadable.forEach(
                (component, what) ->
                        response.withData("component " + component, "unreadable, " + what));
        return response.status(unreadable.isEmpty()).build();
    }
}
