package org.keystead.access.spi;

import java.time.Instant;
import java.util.Optional;

/**
 * An admin event about something of one organization.
 *
 * @param type what was changed, as the event calls it: {@code KEYSTEAD_GRANT} and the like
 * @param path what was changed, below the organization; empty for the organization itself
 * @param actor the id of the user who did it
 * @param actorRealm the id of the realm of which that user is
 * @param representation the event's JSON, where the realm keeps it
 * @param details further JSON of the event
 */
public record RecordedChange(
        String id,
        Instant time,
        String operation,
        String type,
        String path,
        Optional<String> actor,
        Optional<String> actorRealm,
        Optional<String> representation,
        Optional<String> details) {}
