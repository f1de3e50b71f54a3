package org.keystead.access.apikey;

import java.util.Locale;
import java.util.Optional;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.management.Managing;
import org.keystead.access.model.ApiKey;

/** Tells of changed keys: as an admin event, and as an event of their user. */
record KeyEvents(Managing managing) {

    private static final String TYPE = "API_KEY";

    /** What Keycloak's events of credentials call a key. */
    private static final String CREDENTIAL = "keystead-api-key";

    void of(
            OperationType operation,
            OrganizationModel organization,
            Optional<ApiKey> before,
            Optional<ApiKey> after) {
        ApiKey key = after.or(() -> before).orElseThrow();
        ShownKeys shown = new ShownKeys(managing.access(), managing.decisions());
        managing.changed(
                operation,
                TYPE,
                "organizations/" + organization.getId() + "/api-keys/" + key.id(),
                before.map(k -> shown.of(organization, k)).orElse(null),
                after.map(k -> shown.of(organization, k)).orElse(null));
        KeycloakSession session = managing.session();
        EventBuilder event =
                new EventBuilder(
                                session.getContext().getRealm(),
                                session,
                                session.getContext().getConnection())
                        .event(
                                after.isPresent()
                                        ? EventType.UPDATE_CREDENTIAL
                                        : EventType.REMOVE_CREDENTIAL)
                        .user(key.user())
                        .detail(Details.CREDENTIAL_TYPE, CREDENTIAL)
                        .detail("keystead_api_key", key.id())
                        .detail("keystead_operation", operation.name().toLowerCase(Locale.ROOT));
        managing.authority().client().ifPresent(event::client);
        event.success();
    }
}
