package org.keystead.realm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** The names by which applications ask a realm for a level: ours are the levels' numbers. */
final class AcrLevels {

    private static final String SETTING = "acr.loa.map";
    private static final int MOST = 3;

    private AcrLevels() {}

    /** What a realm lacks of so many levels. */
    static Optional<RealmSetting> missing(JsonNode realm, int levels) {
        String present = realm.path("attributes").path(SETTING).asText();
        ObjectNode wanted = with(present, levels);
        return wanted.equals(read(present))
                ? Optional.empty()
                : Optional.of(
                        new RealmSetting(
                                "map acr to levels " + wanted,
                                present.isEmpty() ? List.of() : List.of("was " + present),
                                settings ->
                                        settings.withObject("/attributes")
                                                .put(SETTING, wanted.toString())));
    }

    /** The realm's own names stay, for its applications ask by them. */
    static ObjectNode with(String present, int levels) {
        ObjectNode all = AdminRest.JSON.createObjectNode();
        for (int level = 1; level <= levels; level++) {
            all.put(String.valueOf(level), level);
        }
        ObjectNode own = read(present);
        for (int level = 1; level <= MOST; level++) {
            own.remove(String.valueOf(level));
        }
        return all.setAll(own);
    }

    private static ObjectNode read(String present) {
        try {
            return AdminRest.JSON.readTree(present) instanceof ObjectNode map
                    ? map
                    : AdminRest.JSON.createObjectNode();
        } catch (JsonProcessingException e) {
            return AdminRest.JSON.createObjectNode();
        }
    }
}
