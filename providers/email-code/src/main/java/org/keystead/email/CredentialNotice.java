package org.keystead.email;

import java.util.Set;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerTransaction;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Tells a person by mail that a way to log in was set up on, or removed from, their account.
 *
 * <p>Keycloak's own listener does so too, but by the type's id, and mails every failed login.
 */
final class CredentialNotice implements EventListenerProvider {

    private static final Set<EventType> TOLD =
            Set.of(EventType.UPDATE_CREDENTIAL, EventType.REMOVE_CREDENTIAL);

    private final KeycloakSession session;
    private final EventListenerTransaction afterwards =
            new EventListenerTransaction((event, representation) -> {}, this::mail);

    CredentialNotice(KeycloakSession session) {
        this.session = session;
        session.getTransactionManager().enlistAfterCompletion(afterwards);
    }

    @Override
    public void onEvent(Event event) {
        if (TOLD.contains(event.getType()) && event.getUserId() != null) {
            afterwards.addEvent(event);
        }
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {}

    private void mail(Event event) {
        KeycloakModelUtils.runJobInTransaction(
                session.getKeycloakSessionFactory(), fresh -> new NoticeMail(fresh).send(event));
    }

    @Override
    public void close() {}
}
