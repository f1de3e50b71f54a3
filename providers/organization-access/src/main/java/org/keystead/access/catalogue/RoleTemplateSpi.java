package org.keystead.access.catalogue;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Makes the component type of {@link RoleTemplateProvider} known to the server. */
public final class RoleTemplateSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "keystead-role-template";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return RoleTemplateProvider.class;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return RoleTemplateProviderFactory.class;
    }
}
