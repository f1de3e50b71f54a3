package org.keystead.access.cache;

import java.time.Duration;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.cache.LocalCache;
import org.keycloak.cache.LocalCacheConfiguration;
import org.keycloak.cache.LocalCacheProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keystead.access.spi.OrganizationAccessProvider;
import org.keystead.access.spi.OrganizationAccessProviderFactory;

/** The default provider: the store with a memory in front of it. */
public final class CachedOrganizationAccessProviderFactory
        implements OrganizationAccessProviderFactory {

    public static final String PROVIDER_ID = "keystead-cached";
    private static final String SIZE = "size";
    private static final int DEFAULT_SIZE = 100_000;
    private static final String LIFESPAN = "lifespan";
    private static final int DEFAULT_LIFESPAN = 60;

    private static final String CONCLUSIONS = "conclusions";
    private static final int DEFAULT_CONCLUSIONS = 20_000;

    private int size;
    private int conclusions;
    private Duration lifespan;
    private volatile Memory memory;
    private final PendingUses uses = new PendingUses();

    /** What the grants and roles are, and what follows from them. */
    private record Memory(AccessCache cache, AccessCache concluded) {}

    @Override
    public OrganizationAccessProvider create(KeycloakSession session) {
        Memory shared = memoryOf(session);
        return new CachedOrganizationAccessProvider(
                session, shared.cache(), shared.concluded(), uses);
    }

    private Memory memoryOf(KeycloakSession session) {
        if (memory == null) {
            synchronized (this) {
                if (memory == null) {
                    AccessCache created =
                            new AccessCache(
                                    entries(session, "keystead-organization-access", size),
                                    lifespan,
                                    Moment::now);
                    AccessCache concluded =
                            created.beside(entries(session, "keystead-conclusions", conclusions));
                    ClusterMessages.listen(session, created::forget);
                    ClusterView.watch(session, () -> created.forget(AccessCache.EVERYTHING));
                    memory = new Memory(created, concluded);
                }
            }
        }
        return memory;
    }

    private static LocalCache<Object, Object> entries(
            KeycloakSession session, String name, int size) {
        return session.getProvider(LocalCacheProvider.class)
                .create(LocalCacheConfiguration.builder().name(name).maxSize(size).build());
    }

    @Override
    public void init(Config.Scope config) {
        size = atLeast(1, SIZE, config.getInt(SIZE, DEFAULT_SIZE));
        conclusions = atLeast(1, CONCLUSIONS, config.getInt(CONCLUSIONS, DEFAULT_CONCLUSIONS));
        lifespan =
                Duration.ofSeconds(atLeast(0, LIFESPAN, config.getInt(LIFESPAN, DEFAULT_LIFESPAN)));
    }

    private static int atLeast(int least, String option, int value) {
        if (value < least) {
            throw new IllegalArgumentException(
                    "the option %s of %s must be at least %d"
                            .formatted(option, PROVIDER_ID, least));
        }
        return value;
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        uses.writeFrom(factory);
    }

    @Override
    public void close() {
        if (memory != null) {
            memory.cache().close();
            memory.concluded().close();
        }
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(SIZE)
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .helpText("How many entries a node remembers: members, role lists and projects.")
                .defaultValue(DEFAULT_SIZE)
                .add()
                .property()
                .name(CONCLUSIONS)
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .helpText("How many decisions a node remembers: members, each with a place.")
                .defaultValue(DEFAULT_CONCLUSIONS)
                .add()
                .property()
                .name(LIFESPAN)
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .helpText("How many seconds a node relies on what it remembers.")
                .defaultValue(DEFAULT_LIFESPAN)
                .add()
                .build();
    }
}
