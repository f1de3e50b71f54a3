package org.keystead.access.catalogue;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.cache.LocalCache;
import org.keycloak.cache.LocalCacheConfiguration;
import org.keycloak.cache.LocalCacheProvider;
import org.keycloak.component.ComponentFactory;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keystead.access.json.Fault;
import org.keystead.access.json.Faults;
import org.keystead.access.json.InvalidDocumentException;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Role;

/** Checks a catalogue whenever Keycloak saves or imports one. */
public final class CatalogueProviderFactory
        implements ComponentFactory<CatalogueProvider, CatalogueProvider> {

    public static final String PROVIDER_ID = "keystead-catalogue";
    private static final int REMEMBERED_REALMS = 2_000;

    private volatile ParsedComponents parsed;
    private LocalCache<Object, Object> cache;

    @Override
    public CatalogueProvider create(KeycloakSession session, ComponentModel model) {
        return new CatalogueProvider() {};
    }

    @Override
    public void validateConfiguration(
            KeycloakSession session, RealmModel realm, ComponentModel model)
            throws ComponentValidationException {
        Faults faults = new Faults();
        RealmCatalogue saved = new RealmCatalogue(session, realm);
        if (saved.catalogueComponents().anyMatch(c -> !c.getId().equals(model.getId()))) {
            faults.add("", "the realm has a catalogue already");
        }
        try {
            Catalogue catalogue =
                    CatalogueDocument.read(ConfigText.read(model.getConfig(), faults), "", faults);
            if (faults.none()) {
                TemplateRules.check(catalogue, saved.templates(), faults);
            }
            faults.refuse();
            if (saved.has(model)) {
                new RealmAccessEvent(session, realm, catalogue, saved.templates()).publish();
            }
        } catch (InvalidDocumentException e) {
            throw refusal(e);
        }
    }

    @Override
    public void preRemove(KeycloakSession session, RealmModel realm, ComponentModel model) {
        List<Role> templates = new RealmCatalogue(session, realm).templates();
        new RealmAccessEvent(session, realm, Catalogue.EMPTY, templates).publish();
    }

    static ComponentValidationException refusal(InvalidDocumentException e) {
        return new ComponentValidationException(
                String.join("; ", e.faults().stream().map(Fault::toString).toList()));
    }

    ParsedComponents parsed(KeycloakSession session) {
        if (parsed == null) {
            synchronized (this) {
                if (parsed == null) {
                    cache =
                            session.getProvider(LocalCacheProvider.class)
                                    .create(
                                            LocalCacheConfiguration.builder()
                                                    .name("keystead-catalogues")
                                                    .maxSize(REMEMBERED_REALMS)
                                                    .build());
                    parsed = ParsedComponents.in(cache);
                }
            }
        }
        return parsed;
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getHelpText() {
        return "The sections that access is given to in this realm's organizations.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return Settings.catalogue();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {
        if (cache != null) {
            cache.close();
        }
    }
}
