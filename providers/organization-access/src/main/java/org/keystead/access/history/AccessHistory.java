package org.keystead.access.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keystead.access.management.Managing;
import org.keystead.access.organization.NamedMembers;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.representation.ChangeRepresentation;
import org.keystead.access.representation.PersonReference;
import org.keystead.access.representation.RecordingRepresentation;
import org.keystead.access.spi.Page;
import org.keystead.access.spi.RecordedChange;
import org.keystead.access.spi.RecordedChanges;

/** What was changed in one organization, as far as the realm writes it down. */
public record AccessHistory(Managing managing, OrganizationModel organization) {

    private static final String PREFIX = "KEYSTEAD_";
    private static final String EXPIRATION = "adminEventsExpiration";
    private static final Pattern MEMBER = Pattern.compile("members/([^/]+)(/.*)?");

    /**
     * The newest first; people are found with one statement.
     *
     * @throws Refusal if nothing is there because nothing is written down
     */
    public List<ChangeRepresentation> page(Page page) {
        List<RecordedChange> changes = store().of(organization.getId(), page);
        if (changes.isEmpty() && page.first() == 0) {
            requireRecording();
        }
        Set<String> concerned =
                changes.stream()
                        .flatMap(change -> Stream.of(actor(change), member(change)))
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
        Map<String, PersonReference> members =
                new NamedMembers(managing.access(), organization).named(concerned);
        return changes.stream().map(change -> shown(change, members)).toList();
    }

    /**
     * How many there are.
     *
     * @throws Refusal if there is none because nothing is written down
     */
    public long count() {
        long count = store().count(organization.getId());
        if (count == 0) {
            requireRecording();
        }
        return count;
    }

    public RecordingRepresentation recording() {
        long kept = realm().getAttribute(EXPIRATION, 0L);
        return new RecordingRepresentation(
                realm().isAdminEventsEnabled(),
                realm().isAdminEventsEnabled() && realm().isAdminEventsDetailsEnabled(),
                kept > 0 ? kept : null);
    }

    private void requireRecording() {
        if (!realm().isAdminEventsEnabled()) {
            throw Refusal.conflict(
                    "history-not-recorded",
                    "This realm does not save admin events, so nothing is known of the past.");
        }
    }

    private ChangeRepresentation shown(
            RecordedChange change, Map<String, PersonReference> members) {
        JsonNode json = ShownFields.read(change.representation());
        return new ChangeRepresentation(
                change.id(),
                change.time().toString(),
                change.operation().toLowerCase(Locale.ROOT),
                change.type().substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '-'),
                change.path(),
                actor(change)
                        .map(id -> person(id, members))
                        .orElse(new PersonReference(null, null, null, null)),
                member(change).map(id -> person(id, members)).orElse(null),
                ShownFields.read(change.details()).path("keystead-force").asText().equals("true"),
                ShownFields.of(json.path("before")),
                ShownFields.of(json.path("after")));
    }

    /** An administrator of another realm is nobody here. */
    private Optional<String> actor(RecordedChange change) {
        return change.actorRealm().filter(realm().getId()::equals).flatMap(r -> change.actor());
    }

    private static Optional<String> member(RecordedChange change) {
        Matcher path = MEMBER.matcher(change.path());
        return path.matches() ? Optional.of(path.group(1)) : Optional.empty();
    }

    private static PersonReference person(String id, Map<String, PersonReference> members) {
        return members.getOrDefault(id, new PersonReference(id, null, null, null));
    }

    private RecordedChanges store() {
        return managing.access().recordedChanges();
    }

    private RealmModel realm() {
        return managing.session().getContext().getRealm();
    }
}
