package org.keystead.it.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.keystead.it.server.TestRealm;

/**
 * One form of the pack, with the settings that it was opened for.
 *
 * @param path where those are read and written
 * @param lists whether each setting is a list of values, as those of components are
 * @param page its page in the console, below the realm; empty where the console has none
 * @param row the row on that page that opens it; empty where the page is the form
 */
record Form(String name, String path, boolean lists, List<Field> fields, String page, String row) {

    JsonNode read(TestRealm realm) {
        return realm.admin().get(path).expect(200).body();
    }

    /** What holds: the saved settings, and the defaults in place of those that are not. */
    Map<String, String> holds(TestRealm realm) {
        Map<String, String> settings = new TreeMap<>();
        fields.forEach(field -> settings.put(field.name(), field.standard()));
        read(realm)
                .path("config")
                .properties()
                .forEach(setting -> settings.put(setting.getKey(), setting.getValue().asText()));
        return settings;
    }

    void write(ObjectNode settings, String field, String value) {
        if (lists) {
            settings.withObject("/config").putArray(field).add(value);
        } else {
            settings.withObject("/config").put(field, value);
        }
    }

    boolean isInTheConsole() {
        return !page.isEmpty();
    }

    @Override
    public String toString() {
        return name;
    }
}
