package org.keystead.access.token;

import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.ModelValidationException;
import org.keycloak.models.ProtocolMapperContainerModel;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderEvent;

/**
 * Refuses wrong settings of the mapper where Keycloak saves mappers without asking them: with a
 * whole client or client scope, and with a realm file.
 */
final class MapperGuard implements EventListenerProvider {

    private static final Set<ResourceType> OWNERS =
            Set.of(ResourceType.CLIENT, ResourceType.CLIENT_SCOPE);

    private final KeycloakSession session;

    MapperGuard(KeycloakSession session) {
        this.session = session;
    }

    /** Clients, however they are written, and the client scopes of a realm file. */
    static void hear(ProviderEvent event) {
        if (event instanceof ClientModel.ClientUpdatedEvent written) {
            check(written.getUpdatedClient());
        } else if (event instanceof RealmModel.RealmPostCreateEvent created) {
            created.getCreatedRealm().getClientScopesStream().forEach(MapperGuard::check);
        }
    }

    /**
     * A client scope with mappers, or a client, whose mappers are written after its event. Who
     * changes one later goes by the mapper itself.
     */
    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        if (OWNERS.contains(event.getResourceType())) {
            session.getTransactionManager().enlistPrepare(new Check(event));
        }
    }

    @Override
    public void onEvent(Event event) {}

    @Override
    public void close() {}

    private static void check(ProtocolMapperContainerModel owner) {
        List<String> faults =
                owner.getProtocolMappersStream()
                        .filter(
                                mapper ->
                                        OrganizationAccessMapper.PROVIDER_ID.equals(
                                                mapper.getProtocolMapper()))
                        .flatMap(mapper -> MapperForm.faults(mapper, new Properties()).stream())
                        .toList();
        if (!faults.isEmpty()) {
            String sentence = String.join("; ", faults);
            ModelValidationException refusal = new ModelValidationException(sentence);
            // Keycloak shows the sentence of an exception only where another of the model caused it
            refusal.initCause(new ModelException(sentence));
            throw refusal;
        }
    }

    private final class Check extends AbstractKeycloakTransaction {

        private final AdminEvent event;

        private Check(AdminEvent event) {
            this.event = event;
        }

        @Override
        protected void commitImpl() {
            String id = event.getResourcePath().replaceAll(".*/", "");
            Optional.ofNullable(session.realms().getRealm(event.getRealmId()))
                    .map(realm -> owner(realm, id))
                    .ifPresent(MapperGuard::check);
        }

        private ProtocolMapperContainerModel owner(RealmModel realm, String id) {
            return event.getResourceType() == ResourceType.CLIENT
                    ? realm.getClientById(id)
                    : realm.getClientScopeById(id);
        }

        @Override
        protected void rollbackImpl() {}
    }
}
