package org.keystead.access.cache;

import java.time.Duration;
import java.util.List;
import org.keycloak.Config;
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

    private int size;
    private Duration lifespan;
    private volatile AccessCache cache;
    private final PendingUses uses = new PendingUses();

    @Override
    public OrganizationAccessProvider create(KeycloakSession session) {
        return new CachedOrganizationAccessProvider(session, cacheOf(session), uses);
    }

    private AccessCache cacheOf(KeycloakSession session) {
        if (cache == null) {
            synchronized (this) {
                if (cache == null) {
                    AccessCache created =
                            new AccessCache(
                                    session.getProvider(LocalCacheProvider.class)
                                            .create(
                                                    LocalCacheConfiguration.builder()
                                                            .name("keystead-organization-access")
                                                            .maxSize(size)
                                                            .build()),
                                    lifespan,
                                    Moment::now);
                    ClusterMessages.listen(session, created::forget);
                    ClusterView.watch(session, () -> created.forget(AccessCache.EVERYTHING));
                    cache = created;
                }
            }
        }
        return cache;
    }

    @Override
    public void init(Config.Scope config) {
        size = atLeast(1, SIZE, config.getInt(SIZE, DEFAULT_SIZE));
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
        if (cache != null) {
            cache.close();
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
                .name(LIFESPAN)
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .helpText("How many seconds a node relies on what it remembers.")
                .defaultValue(DEFAULT_LIFESPAN)
                .add()
                .build();
    }
}
