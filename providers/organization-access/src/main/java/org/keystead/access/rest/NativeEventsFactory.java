package org.keystead.access.rest;

import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.workflow.WorkflowProviderEvent;
import org.keycloak.provider.ProviderEvent;

/** Hears events of every realm, whether or not it lists this listener. */
public final class NativeEventsFactory implements EventListenerProviderFactory {

    private static final String DISABLING_STEP = "disable-user";

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new NativeEvents(session);
    }

    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(NativeEventsFactory::workflow);
    }

    /** A workflow's step raises no admin event of its own. */
    private static void workflow(ProviderEvent event) {
        if (event instanceof WorkflowProviderEvent.WorkflowStepExecutedEvent done
                && DISABLING_STEP.equals(done.getStepProviderId())) {
            new OwnerDisabled(done.getKeycloakSession()).look(done.getResourceId());
        }
    }

    @Override
    public void close() {}

    @Override
    public String getId() {
        return "keystead-organization-access";
    }
}
