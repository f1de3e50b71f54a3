package org.keystead.it.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What Keycloak itself makes different when a realm goes from one server to another, with nothing
 * of ours taking part: its import writes what its making of a realm leaves unsaid.
 */
final class ChangedByKeycloak {

    private static final String ADDED = ": nothing -> ";

    /** What any change of a realm writes: the lifetimes and the switch that leaving out means. */
    private static final List<Pattern> SAVED =
            List.of(
                    known("/attributes/client(Offline)?Session(IdleTimeout|MaxLifespan)", "\"0\""),
                    known("/attributes/scimApiEnabled", "\"false\""));

    private static final List<Pattern> IMPORTED =
            List.of(
                    // the default of a mapper's option that is newer than the mapper
                    known(".*/protocolMappers\\[.*]/config/userinfo\\.token\\.claim", "\"true\""),
                    // the same, of a client's
                    known("/clients\\[.*]/attributes/post\\.logout\\.redirect\\.uris", "\"\\+\""),
                    // a secret for clients that need none and were made without
                    known("/clients\\[.*]/secret", ".*"),
                    known("/clients\\[.*]/attributes/client\\.secret\\.creation\\.time", ".*"),
                    // a consent is as old as its import
                    Pattern.compile(
                            "/users\\[.*]/clientConsents\\[.*]/(created|lastUpdated)Date: .*"),
                    // the client that holds the permissions of administrators is made as any other
                    Pattern.compile("/clients\\[admin-permissions].*"),
                    Pattern.compile("/roles/client/admin-permissions.*"),
                    Pattern.compile("/users: .*\"service-account-admin-permissions\".*"));

    private ChangedByKeycloak() {}

    /** Where they differ for another reason than that the realm was changed. */
    static List<String> besidesSaving(JsonNode before, JsonNode after) {
        return without(SAVED, Differences.between(before, after));
    }

    /** Where they differ for another reason than that the realm was imported. */
    static List<String> leftOver(JsonNode before, JsonNode after) {
        return without(IMPORTED, besidesSaving(before, after));
    }

    private static List<String> without(List<Pattern> known, List<String> differences) {
        return differences.stream()
                .filter(line -> known.stream().noneMatch(k -> k.matcher(line).matches()))
                .toList();
    }

    private static Pattern known(String path, String value) {
        return Pattern.compile(path + ADDED + value);
    }
}
