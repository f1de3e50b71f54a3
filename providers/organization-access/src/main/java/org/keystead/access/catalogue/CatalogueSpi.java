package org.keystead.access.catalogue;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Makes the component type of {@link CatalogueProvider} known to the server. */
public final class CatalogueSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "keystead-catalogue";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return CatalogueProvider.class;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return CatalogueProviderFactory.class;
    }
}
