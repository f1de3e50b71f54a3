package org.keystead.access.memory;

import java.util.ArrayList;
import java.util.List;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;

/** The admin events that were raised, and what is asked of the factory of whoever hears them. */
public final class AdminEvents implements EventListenerProvider {

    private final List<AdminEvent> raised = new ArrayList<>();

    public List<AdminEvent> raised() {
        return raised;
    }

    String getId() {
        return "memory";
    }

    boolean isGlobal() {
        return true;
    }

    EventListenerProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public void onEvent(Event event) {}

    @Override
    public void onEvent(AdminEvent event, boolean withRepresentation) {
        raised.add(event);
    }

    @Override
    public void close() {}
}
