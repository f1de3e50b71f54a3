package org.keystead.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The mail to people on whose account a way to log in was set up, or removed. */
final class Notices {

    private static final String LISTENER = "keystead-credential-notice";
    private static final String LISTENERS = "eventsListeners";

    private Notices() {}

    /** What a realm lacks of it; its other listeners stay. */
    static Optional<RealmSetting> missing(JsonNode realm) {
        JsonNode present = realm.path(LISTENERS);
        if (StreamSupport.stream(present.spliterator(), false)
                .anyMatch(listener -> listener.asText().equals(LISTENER))) {
            return Optional.empty();
        }
        return Optional.of(
                new RealmSetting(
                        "mail people about new and removed ways to log in",
                        List.of(),
                        settings -> settings.withArray(LISTENERS).add(LISTENER)));
    }
}
