package org.keystead.realm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A setting of the realm itself that is to be another one.
 *
 * @param what what is done, as an order
 * @param details what becomes of what is there, line by line; empty where the order says it all
 * @param edit gives the realm's representation the setting
 */
record RealmSetting(String what, List<String> details, Consumer<ObjectNode> edit) {

    /** A change for each; the last writes all of them, for a realm is written as a whole. */
    static List<Change> changes(AdminRest rest, List<RealmSetting> settings) {
        List<Change> changes = new ArrayList<>();
        for (RealmSetting setting : settings) {
            boolean last = changes.size() == settings.size() - 1;
            changes.add(
                    new Change(
                            setting.what,
                            setting.details,
                            () -> {
                                if (last) {
                                    rest.change(
                                            realm -> settings.forEach(s -> s.edit.accept(realm)));
                                }
                            }));
        }
        return changes;
    }
}
