package org.keystead.access.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keystead.access.json.Faults;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Role;

/** Reads and writes one realm's catalogue and role templates. */
public final class RealmCatalogue {

    /** The type of the components that are role templates. */
    public static final String TEMPLATE = RoleTemplateProvider.class.getName();

    /** Their setting that says whether holders own the organization. */
    public static final String OWNER = "owner";

    /** The type of the component that is the catalogue. */
    public static final String CATALOGUE = CatalogueProvider.class.getName();

    private final RealmModel realm;
    private final Supplier<RealmRules> rules;

    public RealmCatalogue(KeycloakSession session, RealmModel realm) {
        this(realm, rulesOf(session, realm));
    }

    private RealmCatalogue(RealmModel realm, Supplier<RealmRules> rules) {
        this.realm = realm;
        this.rules = rules;
    }

    /** The same as it is when it is first asked, for whoever changes nothing of it. */
    public static RealmCatalogue asFirstSeen(KeycloakSession session) {
        RealmModel realm = session.getContext().getRealm();
        return new RealmCatalogue(realm, new Once<>(rulesOf(session, realm)));
    }

    private static Supplier<RealmRules> rulesOf(KeycloakSession session, RealmModel realm) {
        ParsedComponents parsed =
                ((CatalogueProviderFactory)
                                session.getKeycloakSessionFactory()
                                        .getProviderFactory(
                                                CatalogueProvider.class,
                                                CatalogueProviderFactory.PROVIDER_ID))
                        .parsed(session);
        return () -> parsed.rules(realm);
    }

    /** What all of it says now. */
    public RealmRules rules() {
        return rules.get();
    }

    /** The realm's catalogue; an empty one, in which nobody has anything, if it has none. */
    public Catalogue catalogue() {
        return rules().catalogue();
    }

    /** The realm's role templates, ordered by name. */
    public List<Role> templates() {
        return rules().templates();
    }

    public Optional<Role> template(String name) {
        return rules().template(name);
    }

    /** Replaces the catalogue. */
    public void setCatalogue(Catalogue catalogue) {
        ComponentModel component =
                components(CATALOGUE)
                        .findFirst()
                        .map(ComponentModel::new)
                        .orElseGet(
                                () ->
                                        blank(
                                                CATALOGUE,
                                                CatalogueProviderFactory.PROVIDER_ID,
                                                "catalogue"));
        component.setConfig(ConfigText.write(CatalogueJson.write(catalogue)));
        save(component);
    }

    /** Adds the template, or replaces the one of its name. */
    public void setTemplate(Role role) {
        ComponentModel component =
                component(role.name())
                        .map(ComponentModel::new)
                        .orElseGet(
                                () ->
                                        blank(
                                                TEMPLATE,
                                                RoleTemplateProviderFactory.PROVIDER_ID,
                                                role.name()));
        component.setConfig(RoleText.write(role));
        save(component);
    }

    /** Ends with every fault if one of the templates does not fit the catalogue. */
    public static void requireFit(Catalogue catalogue, List<Role> templates) {
        Faults faults = new Faults();
        TemplateRules.check(catalogue, templates, faults);
        faults.refuse();
    }

    public void removeTemplate(String name) {
        component(name).ifPresent(realm::removeComponent);
    }

    boolean has(ComponentModel component) {
        return component.getId() != null && realm.getComponent(component.getId()) != null;
    }

    Stream<Role> templatesBut(String id) {
        return rules().templatesBut(id);
    }

    Stream<ComponentModel> catalogueComponents() {
        return components(CATALOGUE);
    }

    Stream<ComponentModel> templateComponents() {
        return components(TEMPLATE);
    }

    private Optional<ComponentModel> component(String template) {
        return components(TEMPLATE).filter(c -> template.equals(c.getName())).findFirst();
    }

    private Stream<ComponentModel> components(String type) {
        return realm.getComponentsStream(realm.getId(), type);
    }

    private ComponentModel blank(String type, String provider, String name) {
        ComponentModel component = new ComponentModel();
        component.setName(name);
        component.setParentId(realm.getId());
        component.setProviderType(type);
        component.setProviderId(provider);
        return component;
    }

    private void save(ComponentModel component) {
        if (component.getId() == null) {
            realm.addComponentModel(component);
        } else {
            realm.updateComponent(component);
        }
    }
}
