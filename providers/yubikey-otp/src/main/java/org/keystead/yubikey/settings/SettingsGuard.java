package org.keystead.yubikey.settings;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.ErrorResponse;
import org.keystead.yubikey.credential.ValidationService;
import org.keystead.yubikey.validation.InvalidSettings;

/**
 * Refuses wrong settings while they are being saved.
 *
 * <p>Keycloak 26.7 validates the configuration of components and required actions, not that of
 * authenticators. What it does offer is the admin event, raised inside the transaction: its
 * preparation, in which an exception undoes the change and reaches the caller, is where we look.
 */
final class SettingsGuard implements EventListenerProvider {

    private static final Set<OperationType> SAVED =
            Set.of(OperationType.CREATE, OperationType.UPDATE);
    private static final Set<ResourceType> LOOKED_AT =
            Set.of(ResourceType.AUTHENTICATOR_CONFIG, ResourceType.AUTH_EXECUTION);
    private static final Pattern OF_EXECUTION = Pattern.compile("executions/([^/]+)(?:/config)?$");
    private static final Pattern OF_CONFIG = Pattern.compile("config/([^/]+)$");

    private final KeycloakSession session;

    SettingsGuard(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        if (SAVED.contains(event.getOperationType())
                && LOOKED_AT.contains(event.getResourceType())) {
            session.getTransactionManager().enlistPrepare(new Check(event));
        }
    }

    @Override
    public void onEvent(Event event) {}

    @Override
    public void close() {}

    private final class Check extends AbstractKeycloakTransaction {

        private final AdminEvent event;

        private Check(AdminEvent event) {
            this.event = event;
        }

        @Override
        protected void commitImpl() {
            RealmModel realm = session.realms().getRealm(event.getRealmId());
            changed(realm, event.getResourcePath())
                    .filter(ValidationService::isOurs)
                    .ifPresent(this::check);
        }

        @Override
        protected void rollbackImpl() {}

        private void check(AuthenticatorConfigModel config) {
            try {
                ValidationService.read(session, config.getConfig());
            } catch (InvalidSettings e) {
                throw ErrorResponse.error(e.getMessage(), Response.Status.BAD_REQUEST);
            }
        }
    }

    /** The configuration that was saved, if one of our executions uses it. */
    private static Optional<AuthenticatorConfigModel> changed(RealmModel realm, String path) {
        Matcher execution = OF_EXECUTION.matcher(path);
        Matcher config = OF_CONFIG.matcher(path);
        if (execution.find()) {
            String id = execution.group(1);
            return saved(realm, SavedSettings.executions(realm).filter(e -> e.getId().equals(id)));
        }
        return config.find()
                ? saved(
                        realm,
                        SavedSettings.executions(realm)
                                .filter(e -> config.group(1).equals(e.getAuthenticatorConfig())))
                : Optional.empty();
    }

    private static Optional<AuthenticatorConfigModel> saved(
            RealmModel realm, Stream<AuthenticationExecutionModel> executions) {
        return executions.flatMap(e -> SavedSettings.of(realm, e).stream()).findFirst();
    }
}
