package org.keystead.access.catalogue;

import java.util.function.Function;
import org.keycloak.cache.LocalCache;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.component.ComponentModel;
import org.keystead.access.json.Faults;
import org.keystead.access.json.InvalidDocumentException;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Role;

/**
 * Remembers what components say, so that a decision reads no text. An entry counts only for the
 * very settings object it was read from, which the realm cache replaces with every change.
 */
final class ParsedComponents {

    private record Entry(MultivaluedHashMap<String, String> config, Object value) {}

    private final LocalCache<String, Entry> entries;

    ParsedComponents(LocalCache<String, Entry> entries) {
        this.entries = entries;
    }

    @SuppressWarnings("unchecked")
    static ParsedComponents in(LocalCache<?, ?> cache) {
        return new ParsedComponents((LocalCache<String, Entry>) cache);
    }

    Catalogue catalogue(ComponentModel component) {
        return (Catalogue) value(component, ParsedComponents::readCatalogue);
    }

    Role template(ComponentModel component) {
        return (Role) value(component, ParsedComponents::readTemplate);
    }

    private Object value(ComponentModel component, Function<ComponentModel, Object> read) {
        Entry entry = entries.get(component.getId());
        if (entry == null || !entry.config().equals(component.getConfig())) {
            entry =
                    new Entry(
                            new MultivaluedHashMap<>(component.getConfig()),
                            noted(component, read));
            entries.put(component.getId(), entry);
        }
        return entry.value();
    }

    private static Object noted(ComponentModel component, Function<ComponentModel, Object> read) {
        try {
            Object value = read.apply(component);
            UnreadableComponents.OF_NODE.clear(component.getId());
            return value;
        } catch (InvalidDocumentException e) {
            UnreadableComponents.OF_NODE.add(
                    component.getId(), component.getParentId(), component.getName());
            throw e;
        }
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
