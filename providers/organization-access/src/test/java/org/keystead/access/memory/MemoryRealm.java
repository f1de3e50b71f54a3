package org.keystead.access.memory;

import java.util.stream.Stream;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.Constants;
import org.keycloak.models.RoleModel;
import org.keystead.access.catalogue.RealmCatalogue;
import org.keystead.access.catalogue.Settled;
import org.keystead.access.model.Catalogue;

/** What is asked of a realm: its components are those of the catalogue and the templates. */
public final class MemoryRealm {

    private final World world;
    private ComponentModel catalogue;

    MemoryRealm(World world, Catalogue catalogue) {
        this.world = world;
        this.catalogue =
                component(RealmCatalogue.CATALOGUE, "catalogue", Settled.catalogue(catalogue));
    }

    public String getId() {
        return "realm";
    }

    public String getName() {
        return "realm";
    }

    public boolean isAdminEventsEnabled() {
        return false;
    }

    public boolean isAdminEventsDetailsEnabled() {
        return false;
    }

    public boolean isEventsEnabled() {
        return false;
    }

    /** Two levels of authentication that have names. */
    public String getAttribute(String name) {
        return name.equals(Constants.ACR_LOA_MAP) ? "{\"silver\": 1, \"gold\": 2}" : null;
    }

    /** A role of the realm, if somebody has it. */
    public RoleModel getRole(String name) {
        return world.role(name);
    }

    public Stream<String> getEnabledEventTypesStream() {
        return Stream.empty();
    }

    public Stream<String> getEventsListenersStream() {
        return Stream.empty();
    }

    public boolean isOrganizationsEnabled() {
        return !world.organizationsOff;
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

    /** Another catalogue takes the place of that one. */
    public void updateComponent(ComponentModel changed) {
        if (!RealmCatalogue.CATALOGUE.equals(changed.getProviderType())) {
            throw new UnsupportedOperationException("not in memory");
        }
        catalogue = changed;
    }

    /** Takes a template away. */
    public void removeComponent(ComponentModel template) {
        world.withoutTemplate(template.getName());
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
