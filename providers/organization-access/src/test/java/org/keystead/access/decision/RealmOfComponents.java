package org.keystead.access.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.RealmModel;
import org.keystead.access.memory.Stub;

/** A realm that has components and nothing else. */
final class RealmOfComponents {

    private final List<ComponentModel> components = new ArrayList<>();

    RealmModel model() {
        return Stub.of(RealmModel.class, this);
    }

    String getId() {
        return "realm";
    }

    Stream<ComponentModel> getComponentsStream() {
        return components.stream();
    }

    Stream<ComponentModel> getComponentsStream(String parent, String type) {
        return components.stream().filter(c -> type.equals(c.getProviderType()));
    }

    ComponentModel addComponentModel(ComponentModel component) {
        component.setId("component-" + components.size());
        components.add(component);
        return component;
    }

    void updateComponent(ComponentModel changed) {
        components.replaceAll(c -> c.getId().equals(changed.getId()) ? changed : c);
    }

    void removeComponent(ComponentModel gone) {
        components.removeIf(c -> c.getId().equals(gone.getId()));
    }
}
