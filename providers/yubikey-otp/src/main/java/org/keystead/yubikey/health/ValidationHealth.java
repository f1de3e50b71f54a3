package org.keystead.yubikey.health;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resources.KeycloakApplication;
import org.keystead.yubikey.credential.ValidationService;
import org.keystead.yubikey.credential.YubikeyCredential;
import org.keystead.yubikey.credential.YubikeyCredentialProviderFactory;

/**
 * The validation servers and settings as this node last found them, at {@code /health/well}.
 *
 * <p>Not a matter of readiness: a node whose validation server is gone serves all other logins, and
 * taking it from the balancer would help nobody.
 */
@Wellness
@ApplicationScoped
public class ValidationHealth implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("keystead-yubikey");
        KeycloakSessionFactory factory = KeycloakApplication.getSessionFactory();
        if (factory == null) {
            return response.up().build();
        }
        ValidationService service =
                ((YubikeyCredentialProviderFactory)
                                factory.getProviderFactory(
                                        CredentialProvider.class, YubikeyCredential.TYPE))
                        .service();
        Map<URI, Instant> failing = service.board().failing();
        Map<String, String> faults = service.faults().all();
        failing.forEach(
                (server, until) ->
                        response.withData(server.toString(), "left alone until " + until));
        faults.forEach((realm, fault) -> response.withData("realm " + realm, fault));
        return response.status(failing.isEmpty() && faults.isEmpty()).build();
    }
}
