package org.keystead.access.memory;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.keycloak.cache.LocalCache;
import org.keycloak.cache.LocalCacheConfiguration;
import org.keycloak.cache.LocalCacheProvider;
import org.keycloak.common.ClientConnection;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.KeycloakTransaction;
import org.keycloak.models.KeycloakTransactionManager;
import org.keycloak.models.ModelException;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RealmProvider;
import org.keycloak.models.ThemeManager;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.keycloak.organization.InvitationManager;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.theme.Theme;
import org.keycloak.tracing.NoopTracingProvider;
import org.keycloak.tracing.TracingProvider;
import org.keystead.access.catalogue.CatalogueProviderFactory;
import org.keystead.access.model.Catalogue;
import org.keystead.access.spi.OrganizationAccessProvider;

/** What is asked of a session of the one realm, and of what it leads to. */
public final class MemorySession {

    private final World world;
    private final Map<String, Object> attributes = new HashMap<>();
    private final AdminEvents events = new AdminEvents();
    private final KeycloakSessionFactory factory =
            Stub.of(KeycloakSessionFactory.class, new Factory(events));
    private final RealmModel realm;

    MemorySession(World world, Catalogue catalogue) {
        this.world = world;
        this.realm = Stub.of(RealmModel.class, new MemoryRealm(world, catalogue));
    }

    public KeycloakContext getContext() {
        return Stub.of(KeycloakContext.class, this);
    }

    public RealmModel getRealm() {
        return realm;
    }

    public KeycloakSessionFactory getKeycloakSessionFactory() {
        return factory;
    }

    public Object getAttribute(String name) {
        return attributes.get(name);
    }

    public void setAttribute(String name, Object value) {
        attributes.put(name, value);
    }

    public Object removeAttribute(String name) {
        return attributes.remove(name);
    }

    public ClientConnection getConnection() {
        return Stub.of(ClientConnection.class, this);
    }

    public String getRemoteHost() {
        return "";
    }

    public UserProvider users() {
        return Stub.of(UserProvider.class, this);
    }

    public UserModel getUserById(RealmModel of, String id) {
        return world.exists(id) ? world.user(id) : null;
    }

    public UserModel getUserByUsername(RealmModel of, String name) {
        return getUserById(of, name);
    }

    public ThemeManager theme() {
        return Stub.of(ThemeManager.class, this);
    }

    public Theme getTheme(Theme.Type type) {
        return Stub.of(Theme.class, this);
    }

    /** None: every message is its own key. */
    public Properties getEnhancedMessages(RealmModel of, Locale locale) {
        return new Properties();
    }

    public Locale resolveLocale(UserModel reader, Theme.Type type) {
        return Locale.ENGLISH;
    }

    public KeycloakTransactionManager getTransactionManager() {
        return Stub.of(KeycloakTransactionManager.class, this);
    }

    public void enlistAfterCompletion(KeycloakTransaction transaction) {
        world.afterwards.add(transaction);
    }

    public void setRollbackOnly() {
        world.undone = true;
    }

    /** The provider of that kind. */
    public <T extends Provider> T getProvider(Class<T> type) {
        if (type == OrganizationAccessProvider.class) {
            return type.cast(world.access());
        }
        if (type == LocalCacheProvider.class) {
            return type.cast(Stub.of(LocalCacheProvider.class, this));
        }
        if (type == TracingProvider.class) {
            return type.cast(new NoopTracingProvider());
        }
        if (type == AdminEvents.class) {
            return type.cast(events);
        }
        return type.cast(Stub.of(OrganizationProvider.class, this));
    }

    /** Whoever hears events. */
    public Provider getProvider(Class<?> type, String id) {
        return events;
    }

    public <K, V> LocalCache<K, V> create(LocalCacheConfiguration<K, V> configuration) {
        return new MemoryCache<>();
    }

    /** The one that there is. */
    public OrganizationModel create(String name, String alias) {
        return world.acme();
    }

    public OrganizationModel getById(String id) {
        return id.equals(World.ACME) && !world.gone ? world.acme() : null;
    }

    /** Keycloak fails for an organization that went after it was found. */
    private void requireThere() {
        if (world.gone) {
            throw new ModelException("Organization group not found");
        }
    }

    public UserModel getMemberById(OrganizationModel organization, String user) {
        requireThere();
        return world.members.containsKey(user) ? world.user(user) : null;
    }

    public InvitationManager getInvitationManager() {
        return Stub.of(InvitationManager.class, new MemoryManager(world.store.invitations));
    }

    public boolean isManagedMember(OrganizationModel organization, UserModel user) {
        requireThere();
        return world.managed.contains(user.getId());
    }

    public boolean removeMember(OrganizationModel organization, UserModel user) {
        world.leaves(user.getId());
        return true;
    }

    public boolean addMember(OrganizationModel organization, UserModel user) {
        return world.members.put(user.getId(), true) == null;
    }

    /** Nobody is told. */
    public ClientModel getClient() {
        return world.client();
    }

    public HttpRequest getHttpRequest() {
        return null;
    }

    /** There is no other. */
    public RealmProvider realms() {
        return Stub.of(RealmProvider.class, this);
    }

    public RealmModel getRealmByName(String name) {
        return null;
    }

    public UserModel getUserByEmail(RealmModel of, String email) {
        return Stream.concat(world.members.keySet().stream(), world.left.stream())
                .map(world::user)
                .filter(user -> email.equals(user.getEmail()))
                .findFirst()
                .orElse(null);
    }

    public <T> T getAttribute(String name, Class<T> type) {
        return type.cast(attributes.get(name));
    }

    public Stream<OrganizationModel> getByMember(UserModel user) {
        return world.members.containsKey(user.getId()) ? Stream.of(world.acme()) : Stream.empty();
    }

    /** Finds the one factory that is asked for. */
    public static final class Factory {

        private final CatalogueProviderFactory catalogues = new CatalogueProviderFactory();
        private final AdminEvents events;

        Factory(AdminEvents events) {
            this.events = events;
        }

        public <T extends Provider> ProviderFactory<T> getProviderFactory(
                Class<T> type, String id) {
            @SuppressWarnings("unchecked")
            ProviderFactory<T> found = (ProviderFactory<T>) (ProviderFactory<?>) catalogues;
            return found;
        }

        /** Nobody listens but to admin events. */
        public Stream<ProviderFactory<?>> getProviderFactoriesStream(
                Class<? extends Provider> type) {
            return type == EventListenerProvider.class
                    ? Stream.of(Stub.of(EventListenerProviderFactory.class, events))
                    : Stream.empty();
        }
    }
}
