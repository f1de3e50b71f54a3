package org.keystead.access.cache;

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

    private int size;
    private volatile AccessCache cache;

    @Override
    public OrganizationAccessProvider create(KeycloakSession session) {
        return new CachedOrganizationAccessProvider(session, cacheOf(session));
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
                                                            .build()));
                    ClusterMessages.listen(session, created::forget);
                    cache = created;
                }
            }
        }
        return cache;
    }

    @Override
    public void init(Config.Scope config) {
        size = config.getInt(SIZE, DEFAULT_SIZE);
        if (size < 1) {
            throw new IllegalArgumentException(
                    "the option %s of %s must be at least 1".formatted(SIZE, PROVIDER_ID));
        }
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

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
                .build();
    }
}
