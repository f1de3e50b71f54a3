package org.keystead.access.catalogue;

import java.util.List;
import java.util.stream.Stream;
import org.keycloak.Config;
import org.keycloak.component.ComponentFactory;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keystead.access.json.Faults;
import org.keystead.access.json.InvalidDocumentException;
import org.keystead.access.model.Role;

/** Checks a role template whenever Keycloak saves or imports one. */
public final class RoleTemplateProviderFactory
        implements ComponentFactory<RoleTemplateProvider, RoleTemplateProvider> {

    public static final String PROVIDER_ID = "keystead-role-template";

    @Override
    public RoleTemplateProvider create(KeycloakSession session, ComponentModel model) {
        return new RoleTemplateProvider() {};
    }

    /** A realm file may bring templates before the catalogue; that one is checked against them. */
    @Override
    public void validateConfiguration(
            KeycloakSession session, RealmModel realm, ComponentModel model)
            throws ComponentValidationException {
        Faults faults = new Faults();
        RealmCatalogue saved = new RealmCatalogue(session, realm);
        if (saved.templateComponents()
                .anyMatch(
                        c ->
                                !c.getId().equals(model.getId())
                                        && c.getName().equals(model.getName()))) {
            faults.add("name", "is that of another role template: " + model.getName());
        }
        try {
            String name = model.getName() == null ? "" : model.getName();
            Role role =
                    RoleDocument.readUnchecked(
                            RoleText.read(name, model.getConfig(), faults), faults);
            if (faults.none() && saved.catalogueComponents().findAny().isPresent()) {
                TemplateRules.check(saved.catalogue(), List.of(role), faults);
            }
            faults.refuse();
            if (saved.has(model)) {
                change(session, realm, saved, model, Stream.of(role));
            }
        } catch (InvalidDocumentException e) {
            throw CatalogueProviderFactory.refusal(e);
        }
    }

    @Override
    public void preRemove(KeycloakSession session, RealmModel realm, ComponentModel model) {
        change(session, realm, new RealmCatalogue(session, realm), model, Stream.empty());
    }

    private static void change(
            KeycloakSession session,
            RealmModel realm,
            RealmCatalogue saved,
            ComponentModel model,
            Stream<Role> instead) {
        List<Role> after = Stream.concat(saved.templatesBut(model.getId()), instead).toList();
        new RealmAccessEvent(session, realm, saved.catalogue(), after).publish();
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getHelpText() {
        return "A role that every organization of this realm can give to its members.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return Settings.roleTemplate();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
