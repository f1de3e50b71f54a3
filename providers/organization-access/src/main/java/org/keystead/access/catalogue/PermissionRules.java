package org.keystead.access.catalogue;

import java.util.HashSet;
import java.util.Set;
import org.keystead.access.json.Faults;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Section;

/** A permission names a section of the catalogue, and excepts actions that its level has. */
final class PermissionRules {

    private PermissionRules() {}

    static void check(
            Permission permission,
            boolean everySection,
            Catalogue catalogue,
            String path,
            Faults faults) {
        if (permission.everySection() ? !everySection : !known(permission, catalogue)) {
            faults.add(path + ".section", "is an unknown section: " + permission.section());
            return;
        }
        Set<String> actions = actions(permission, catalogue);
        for (String action : permission.except()) {
            if (!actions.contains(action)) {
                faults.add(path + ".except", "names an action that it has not: " + action);
            }
        }
        if (permission.except().containsAll(actions) && !actions.isEmpty()) {
            faults.add(path + ".except", "leaves nothing");
        }
    }

    private static boolean known(Permission permission, Catalogue catalogue) {
        return catalogue.section(permission.section()).isPresent();
    }

    private static Set<String> actions(Permission permission, Catalogue catalogue) {
        Set<String> actions = new HashSet<>();
        if (permission.everySection()) {
            for (Section section : catalogue.sections()) {
                actions.addAll(catalogue.actions(section.key(), permission.level()));
            }
        } else {
            for (String section : catalogue.reachedFrom(permission.section())) {
                actions.addAll(catalogue.actions(section, permission.level()));
            }
        }
        return actions;
    }
}
