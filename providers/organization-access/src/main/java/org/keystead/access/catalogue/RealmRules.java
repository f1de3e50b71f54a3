package org.keystead.access.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.RealmModel;
import org.keystead.access.json.Faults;
import org.keystead.access.json.InvalidDocumentException;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.KnownRoles;
import org.keystead.access.model.Role;

/**
 * A realm's catalogue and role templates at one moment. They never change: while a realm says the
 * same it has the same object, so that what was worked out from it counts as long as that is so.
 *
 * <p>Each component is read when it is first asked for, so that one that cannot be read spoils
 * nothing else.
 */
public final class RealmRules {

    private final List<ComponentModel> components;
    private final Map<String, Object> read = new ConcurrentHashMap<>();

    RealmRules(List<ComponentModel> components) {
        this.components = components.stream().map(ComponentModel::new).toList();
    }

    /** Goes through all components, since Keycloak copies its index with every look into it. */
    static List<ComponentModel> components(RealmModel realm) {
        return realm.getComponentsStream()
                .filter(component -> isOurs(component.getProviderType()))
                .filter(component -> realm.getId().equals(component.getParentId()))
                .toList();
    }

    private static boolean isOurs(String type) {
        return RealmCatalogue.CATALOGUE.equals(type) || RealmCatalogue.TEMPLATE.equals(type);
    }

    boolean areThoseOf(List<ComponentModel> others) {
        if (components.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < components.size(); i++) {
            if (!same(components.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(ComponentModel one, ComponentModel other) {
        return Objects.equals(one.getId(), other.getId())
                && Objects.equals(one.getName(), other.getName())
                && one.getConfig().equals(other.getConfig());
    }

    /** The realm's catalogue; an empty one, in which nobody has anything, if it has none. */
    public Catalogue catalogue() {
        return ofType(RealmCatalogue.CATALOGUE)
                .findFirst()
                .map(component -> (Catalogue) read(component))
                .orElse(Catalogue.EMPTY);
    }

    /** The realm's role templates, ordered by name. */
    public List<Role> templates() {
        return ofType(RealmCatalogue.TEMPLATE)
                .map(this::template)
                .sorted(Comparator.comparing(Role::name))
                .toList();
    }

    public Optional<Role> template(String name) {
        return ofType(RealmCatalogue.TEMPLATE)
                .filter(component -> name.equals(component.getName()))
                .findFirst()
                .map(this::template);
    }

    /** The templates of all components but that one. */
    Stream<Role> templatesBut(String id) {
        return ofType(RealmCatalogue.TEMPLATE)
                .filter(c -> !c.getId().equals(id))
                .map(this::template);
    }

    /** The roles of an organization that has these of its own. */
    public KnownRoles roles(List<Role> customRoles) {
        return new KnownRoles(
                this::template,
                name -> customRoles.stream().filter(role -> role.name().equals(name)).findFirst());
    }

    private Stream<ComponentModel> ofType(String type) {
        return components.stream().filter(component -> type.equals(component.getProviderType()));
    }

    private Role template(ComponentModel component) {
        return (Role) read(component);
    }

    private Object read(ComponentModel component) {
        return read.computeIfAbsent(
                component.getId(),
                id -> {
                    try {
                        Object value =
                                RealmCatalogue.CATALOGUE.equals(component.getProviderType())
                                        ? readCatalogue(component)
                                        : readTemplate(component);
                        UnreadableComponents.OF_NODE.clear(id);
                        return value;
                    } catch (InvalidDocumentException e) {
                        UnreadableComponents.OF_NODE.add(
                                id, component.getParentId(), component.getName());
                        throw e;
                    }
                });
    }

    private static Catalogue readCatalogue(ComponentModel component) {
        Faults faults = new Faults();
        Catalogue catalogue =
                CatalogueDocument.read(ConfigText.read(component.getConfig(), faults), "", faults);
        faults.refuse();
        return catalogue;
    }

    /** Sections are not looked up here: a template may know more of them than the catalogue. */
    private static Role readTemplate(ComponentModel component) {
        Faults faults = new Faults();
        Role role =
                RoleDocument.readUnchecked(
                        RoleText.read(component.getName(), component.getConfig(), faults), faults);
        faults.refuse();
        return role;
    }
}
