package org.keystead.yubikey.credential;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.jpa.entities.CredentialEntity;
import org.keystead.yubikey.otp.Mistake;
import org.keystead.yubikey.otp.Otp;
import org.keystead.yubikey.validation.Counters;

/** The keys of one user. */
public final class KeyRing {

    /** More keys than a person carries; keeps an account from filling the table. */
    public static final int MAX_KEYS = 10;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel user;

    public KeyRing(KeycloakSession session, RealmModel realm, UserModel user) {
        this.session = session;
        this.realm = realm;
        this.user = user;
    }

    public List<YubikeyCredential> keys() {
        return user.credentialManager()
                .getStoredCredentialsByTypeStream(YubikeyCredential.TYPE)
                .map(YubikeyCredential::of)
                .toList();
    }

    public Optional<YubikeyCredential> find(String publicId) {
        return keys().stream().filter(key -> key.data().publicId().equals(publicId)).findFirst();
    }

    /** What is wrong with a password's length, if no touch of one of the keys types it. */
    public Optional<Mistake> misfit(Otp otp) {
        return otp.misfit(keys().stream().map(key -> key.data().publicId().length()).toList());
    }

    /** Whether another account of the realm has the key, as far as it enrolled it unshared. */
    public boolean takenByAnother(String publicId) {
        String id = YubikeyCredential.id(realm.getId(), publicId);
        return find(publicId).isEmpty() && entities().find(CredentialEntity.class, id) != null;
    }

    public void add(String publicId, Optional<Counters> counters, String label, boolean shared) {
        String scope = shared ? realm.getId() + "|" + user.getId() : realm.getId();
        user.credentialManager()
                .createStoredCredential(
                        YubikeyCredential.enrolled(scope, publicId, counters, label));
    }

    /**
     * Moves a key's counters forward and notes the login.
     *
     * <p>The row stays locked until the transaction ends, so of two nodes with two passwords of one
     * key the later one sees what the earlier one stored (checklist Y6).
     *
     * @return false when the key has already been where {@code counters} say it is
     */
    boolean advance(YubikeyCredential key, Optional<Counters> counters) {
        KeyData stored = locked(key).data();
        Optional<Counters> last = stored.counters();
        if (counters.isPresent() && last.isPresent() && !counters.get().isAfter(last.get())) {
            return false;
        }
        key.setCredentialData(stored.used(counters, Time.currentTimeMillis()).toJson());
        user.credentialManager().updateStoredCredential(key);
        return true;
    }

    private YubikeyCredential locked(YubikeyCredential key) {
        EntityManager entities = entities();
        CredentialEntity row = entities.find(CredentialEntity.class, key.getId());
        if (row != null) {
            // a federated user's key lies elsewhere and is compared as it was read
            entities.refresh(row, LockModeType.PESSIMISTIC_WRITE);
            key.setCredentialData(row.getCredentialData());
        }
        return key;
    }

    private EntityManager entities() {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
