package org.keystead.email;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * The realms whose codes do not get to the mail server, at {@code /health/well}.
 *
 * <p>Not a matter of readiness: every node mails by the same server, and taking them all from the
 * balancer would shut out those who need no code.
 */
@Wellness
@ApplicationScoped
public class MailHealth implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        Map<String, Instant> faults = MailFaults.OF_NODE.all();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("keystead-email-code");
        faults.forEach(
                (realm, at) -> response.withData("realm " + realm, "mail server failed at " + at));
        return response.status(faults.isEmpty()).build();
    }
}
