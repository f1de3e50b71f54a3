package org.keystead.access.apikey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keystead.access.decision.Decisions;
import org.keystead.access.invariant.LastOwner;
import org.keystead.access.json.Faults;
import org.keystead.access.json.Fields;
import org.keystead.access.management.ManagementSections;
import org.keystead.access.management.Managing;
import org.keystead.access.management.OrganizationInvariants;
import org.keystead.access.model.ApiKey;
import org.keystead.access.model.ApiKeyRules;
import org.keystead.access.model.KeyHashes;
import org.keystead.access.notice.KeyMail;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.representation.ApiKeyRepresentation;
import org.keystead.access.spi.ApiKeys;
import org.keystead.access.spi.Page;

/**
 * The keys of whoever asks: nobody makes, narrows or renames another's.
 *
 * <p>All changes of one user's keys follow each other, by the locks of their memberships.
 */
public final class OwnKeys {

    private static final int LONGEST_OVERLAP = (int) Duration.ofDays(7).toSeconds();

    /** How long a key that ended is kept to be seen. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final Managing managing;
    private final UserModel user;

    public OwnKeys(Managing managing) {
        this.managing = managing;
        this.user = managing.authority().actor();
    }

    public List<ApiKeyRepresentation> page(Page page) {
        return new ShownKeys(managing.access(), managing.decisions())
                .own(store().ofUser(user.getId(), page));
    }

    public long count() {
        return store().countOfUser(user.getId());
    }

    public ApiKeyRepresentation shown(String id) {
        ApiKey key = find(id);
        return shown(mine(key.organization()), key);
    }

    /** A key of the caller's; those of others are none. */
    private ApiKey find(String id) {
        return store().find(id)
                .filter(key -> key.user().equals(user.getId()))
                .orElseThrow(() -> Refusal.notFound("api-key"));
    }

    /** Makes the key that the body asks for, if there is room for it and its maker has as much. */
    public ApiKeyRepresentation make(JsonNode body) {
        Faults faults = new Faults();
        Fields fields = new Fields(body, "", faults);
        String name = fields.requiredText("organization", 255);
        faults.refuse();
        OrganizationModel organization = mine(name);
        require(organization, ManagementSections.CREATE);
        begin(organization);
        ApiKeyRules rules = rules();
        KeyRequest request = KeyRequest.read(managing.decisions(), organization, fields, faults);
        Optional<Instant> end = KeyRequest.end(rules, fields, faults);
        fields.end();
        faults.refuse();
        Instant now = Decisions.now();
        store().removeEnded(user.getId(), now.minus(KEPT));
        if (store().countLive(user.getId(), now) >= rules.perUser()) {
            throw Refusal.conflict(
                    "too-many-api-keys",
                    "A user has at most %d API keys here.".formatted(rules.perUser()));
        }
        requireName(request.name());
        requireWithin(organization, request);
        String id = KeySecret.newId();
        KeySecret secret = KeySecret.of(id);
        ApiKey key =
                new ApiKey(
                        id,
                        organization.getId(),
                        user.getId(),
                        request.name(),
                        request.narrowing(),
                        request.addresses(),
                        new KeyHashes(secret.hash(), Optional.empty()),
                        now,
                        end,
                        Optional.empty());
        store().add(key);
        told().of(OperationType.CREATE, organization, Optional.empty(), Optional.of(key));
        KeyMail.after(managing.session(), user, organization, key.name(), false);
        return shown(organization, key).with(secret.text());
    }

    /** Gives the key another name, narrowing and addresses; its secret and its end stay. */
    public ApiKeyRepresentation change(String id, JsonNode body) {
        OrganizationModel organization = mine(find(id).organization());
        require(organization, ManagementSections.UPDATE);
        begin(organization);
        ApiKey before = find(id);
        Faults faults = new Faults();
        Fields fields = new Fields(body, "", faults);
        KeyRequest request = KeyRequest.read(managing.decisions(), organization, fields, faults);
        fields.end();
        faults.refuse();
        if (!request.name().equals(before.name())) {
            requireName(request.name());
        }
        requireWithin(organization, request);
        ApiKey after = before.changed(request.name(), request.narrowing(), request.addresses());
        store().update(after);
        told().of(OperationType.UPDATE, organization, Optional.of(before), Optional.of(after));
        return shown(organization, after);
    }

    /** Replaces the secret; the one before counts for the overlap, and never beyond its end. */
    public ApiKeyRepresentation rotate(String id, JsonNode body) {
        OrganizationModel organization = mine(find(id).organization());
        require(organization, ManagementSections.UPDATE);
        begin(organization);
        ApiKey before = find(id);
        Faults faults = new Faults();
        Fields fields = new Fields(body, "", faults);
        int overlap = fields.number("overlapSeconds").orElse(0);
        if (overlap > LONGEST_OVERLAP) {
            faults.add(fields.path("overlapSeconds"), "must be " + LONGEST_OVERLAP + " at most");
        }
        boolean sameEnd = !fields.has("expiresAt") && !fields.has("endless");
        Optional<Instant> end =
                sameEnd ? before.expiresAt() : KeyRequest.end(rules(), fields, faults);
        fields.end();
        faults.refuse();
        Instant now = Decisions.now();
        if (!before.liveAt(now)) {
            throw Refusal.conflict("api-key-ended", "That key has ended; make another one.");
        }
        KeySecret secret = KeySecret.of(id);
        Optional<KeyHashes.Former> former =
                overlap == 0
                        ? Optional.empty()
                        : Optional.of(
                                new KeyHashes.Former(
                                        before.hashes().current(),
                                        earlier(now.plusSeconds(overlap), before.expiresAt())));
        ApiKey after = before.rotated(new KeyHashes(secret.hash(), former), end);
        store().update(after);
        told().of(OperationType.ACTION, organization, Optional.of(before), Optional.of(after));
        KeyMail.after(managing.session(), user, organization, after.name(), true);
        return shown(organization, after).with(secret.text());
    }

    /** Ends the key for good, which needs no right but that it is the caller's. */
    public void remove(String id) {
        KeyEnd end = new KeyEnd(managing);
        end.lock(user.getId(), List.of(find(id)));
        end.end(find(id));
    }

    private void begin(OrganizationModel organization) {
        new LastOwner(managing.session(), managing.session().getContext().getRealm())
                .lockMemberships(user.getId());
        new OrganizationInvariants(managing, organization).begin(user);
    }

    private OrganizationModel mine(String idOrAlias) {
        return managing.authority()
                .organization(idOrAlias)
                .orElseThrow(() -> Refusal.notFound("organization"));
    }

    private void require(OrganizationModel organization, String action) {
        managing.authority().require(organization, ManagementSections.API_KEYS, action);
    }

    private void requireName(String name) {
        if (store().named(user.getId(), name).isPresent()) {
            throw Refusal.conflict("api-key-name-taken", "The caller has a key of that name.");
        }
    }

    private void requireWithin(OrganizationModel organization, KeyRequest request) {
        if (!new MakersReach(managing, organization, user).has(request.narrowing())) {
            throw Refusal.denied();
        }
    }

    private ApiKeyRepresentation shown(OrganizationModel organization, ApiKey key) {
        return new ShownKeys(managing.access(), managing.decisions()).of(organization, key);
    }

    private KeyEvents told() {
        return new KeyEvents(managing);
    }

    /** What the realm lets its users make of keys. */
    public ApiKeyRules rules() {
        return managing.decisions().catalogue().operations().apiKeys();
    }

    private ApiKeys store() {
        return managing.access().apiKeys();
    }

    private static Instant earlier(Instant one, Optional<Instant> other) {
        return other.filter(one::isAfter).orElse(one);
    }
}
