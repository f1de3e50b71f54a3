package org.keystead.it.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.keystead.it.server.TestRealm;

/**
 * One form of the pack, with the settings that it was opened for.
 *
 * @param path where those are read and written
 * @param lists whether each setting is a list of values, as those of components are
 */
record Form(String name, String path, boolean lists, List<Field> fields) {

    /** A field as the server describes it to the console. */
    record Field(String name, String label, String type) {

        /** Something that no rule of the field allows. */
        String badValue() {
            return switch (type) {
                case "boolean" -> "maybe";
                case "Integer" -> "-5";
                default -> "§ ".repeat(3000);
            };
        }

        @Override
        public String toString() {
            return name;
        }
    }

    JsonNode read(TestRealm realm) {
        return realm.admin().get(path).expect(200).body();
    }

    void write(ObjectNode settings, String field, String value) {
        if (lists) {
            settings.withObject("/config").putArray(field).add(value);
        } else {
            settings.withObject("/config").put(field, value);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
