package org.keystead.access.spi;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link OrganizationAccessProvider}s. */
public interface OrganizationAccessProviderFactory
        extends ProviderFactory<OrganizationAccessProvider> {}
