package org.keystead.access.memory;

import java.util.stream.Stream;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.component.ComponentModel;
import org.keystead.access.catalogue.RealmCatalogue;
import org.keystead.access.catalogue.Settled;
import org.keystead.access.model.Catalogue;

/** What is asked of a realm: its components are those of the catalogue and the templates. */
public final class MemoryRealm {

    private final World world;
    private final ComponentModel catalogue;

    MemoryRealm(World world, Catalogue catalogue) {
        this.world = world;
        this.catalogue =
                component(RealmCatalogue.CATALOGUE, "catalogue", Settled.catalogue(catalogue));
    }

    public String getId() {
        return "realm";
    }

    public boolean isOrganizationsEnabled() {
        return true;
    }

    public boolean isAdminPermissionsEnabled() {
        return false;
    }

    public Stream<ComponentModel> getComponentsStream() {
        return Stream.concat(
                Stream.of(catalogue),
                world.templates.stream()
                        .map(
                                role ->
                                        component(
                                                RealmCatalogue.TEMPLATE,
                                                role.name(),
                                                Settled.template(role))));
    }

    public Stream<ComponentModel> getComponentsStream(String parent, String type) {
        return getComponentsStream().filter(component -> type.equals(component.getProviderType()));
    }

    private ComponentModel component(
            String type, String name, MultivaluedHashMap<String, String> config) {
        ComponentModel component = new ComponentModel();
        component.setId("id-of-" + name);
        component.setParentId(getId());
        component.setProviderType(type);
        component.setName(name);
        component.setConfig(config);
        return component;
    }
}
