package org.keystead.access.apikey;

import java.net.InetAddress;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keystead.access.decision.Decisions;
import org.keystead.access.decision.Users;
import org.keystead.access.model.ApiKey;
import org.keystead.access.model.KeyHashes;
import org.keystead.access.spi.ApiKeys;
import org.keystead.access.spi.OrganizationAccessProvider;

/**
 * Finds out what a secret proves. Whatever is wrong with it, the answer is nothing, and takes the
 * same steps: a wrong secret tells nobody whether there is a key of its id.
 */
public final class KeyVerification {

    /** What is compared where there is nothing to compare with; no digest is this. */
    private static final String NO_HASH = "-".repeat(64);

    private final KeycloakSession session;
    private final Decisions decisions;
    private final ApiKeys keys;

    public KeyVerification(KeycloakSession session, Decisions decisions) {
        this.session = session;
        this.decisions = decisions;
        this.keys = session.getProvider(OrganizationAccessProvider.class).apiKeys();
    }

    /** The key that this secret proves, if it counts now and from there; its use is noted. */
    public Optional<VerifiedKey> verify(Presented presented) {
        Instant now = Decisions.now();
        Optional<InetAddress> address = presented.address().flatMap(AddressRanges::address);
        Optional<VerifiedKey> verified =
                KeySecret.parse(presented.secret())
                        .flatMap(secret -> proved(secret, now))
                        .filter(key -> allowed(key, address))
                        .flatMap(key -> alive(key, now));
        verified.ifPresent(found -> used(found.key(), address, now));
        KeyMeters.shown(verified.isPresent());
        return verified;
    }

    /** The key of that id, of which nobody shows the secret: for whoever may ask about anybody. */
    public Optional<VerifiedKey> named(String id) {
        return keys.find(id).flatMap(key -> alive(key, Decisions.now()));
    }

    /** The same, for a token that is to speak in the key's place. */
    public Optional<ExchangedKey> exchange(Presented presented) {
        return verify(presented)
                .map(
                        verified -> {
                            String hash = KeySecret.parse(presented.secret()).orElseThrow().hash();
                            KeyHashes hashes = verified.key().hashes();
                            boolean current = Sha256.same(hash, hashes.current());
                            return new ExchangedKey(
                                    verified,
                                    Sha256.of(hash),
                                    current
                                            ? verified.key().expiresAt()
                                            : hashes.former().map(KeyHashes.Former::endsAt));
                        });
    }

    /** The key of that id, as long as the secret counts that was exchanged for this mark. */
    public Optional<VerifiedKey> exchanged(String id, String mark) {
        Instant now = Decisions.now();
        return keys.find(id)
                .filter(
                        key ->
                                Sha256.same(mark, Sha256.of(key.hashes().current()))
                                        || former(key, now)
                                                .filter(f -> Sha256.same(mark, Sha256.of(f.hash())))
                                                .isPresent())
                .flatMap(key -> alive(key, now));
    }

    private Optional<ApiKey> proved(KeySecret secret, Instant now) {
        Optional<ApiKey> key = keys.find(secret.id());
        Optional<KeyHashes.Former> former = key.flatMap(found -> former(found, now));
        String shown = secret.hash();
        boolean current =
                Sha256.same(shown, key.map(found -> found.hashes().current()).orElse(NO_HASH));
        boolean previous = Sha256.same(shown, former.map(KeyHashes.Former::hash).orElse(NO_HASH));
        return key.filter(found -> current || previous);
    }

    private static Optional<KeyHashes.Former> former(ApiKey key, Instant now) {
        return key.hashes().former().filter(former -> now.isBefore(former.endsAt()));
    }

    private static boolean allowed(ApiKey key, Optional<InetAddress> address) {
        return key.addresses().isEmpty()
                || address.filter(from -> AddressRanges.contain(key.addresses(), from)).isPresent();
    }

    /** Whether it has not ended, and its user is an enabled member of an organization in use. */
    private Optional<VerifiedKey> alive(ApiKey key, Instant now) {
        if (!key.liveAt(now)) {
            return Optional.empty();
        }
        Optional<UserModel> user = new Users(session).withId(key.user());
        return user.filter(
                        found ->
                                decisions
                                        .organization(key.organization(), key.user())
                                        .filter(o -> o.getId().equals(key.organization()))
                                        .filter(o -> decisions.acts(o, found, Optional.empty()))
                                        .isPresent())
                .map(found -> new VerifiedKey(key, found));
    }

    private void used(ApiKey key, Optional<InetAddress> address, Instant now) {
        keys.used(
                key.id(),
                new ApiKey.LastUse(
                        now.truncatedTo(ChronoUnit.MINUTES),
                        address.map(InetAddress::getHostAddress)));
    }
}
