package org.keystead.yubikey.credential;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.common.util.Time;
import org.keycloak.credential.CredentialModel;
import org.keystead.yubikey.validation.Counters;

/** One key of one user, as Keycloak stores credentials. */
public final class YubikeyCredential extends CredentialModel {

    /** The credential type, and the authenticator's id and reference category. */
    public static final String TYPE = "keystead-yubikey-otp";

    /** The required action that stores a key. */
    public static final String ENROLMENT = "keystead-yubikey-enrol";

    private static final long serialVersionUID = 1L;

    private YubikeyCredential() {}

    /**
     * A key to be stored for the first time.
     *
     * @param scope within which no second credential may have this key: a realm, or one user of it.
     *     The id follows from scope and key, so the database's primary key holds the rule on every
     *     node, whatever runs in parallel.
     */
    static YubikeyCredential enrolled(
            String scope, String publicId, Optional<Counters> counters, String label) {
        YubikeyCredential credential = new YubikeyCredential();
        credential.setId(id(scope, publicId));
        credential.setType(TYPE);
        credential.setCreatedDate(Time.currentTimeMillis());
        credential.setUserLabel(label);
        credential.setSecretData("{}");
        credential.setCredentialData(KeyData.enrolled(publicId, counters).toJson());
        return credential;
    }

    static YubikeyCredential of(CredentialModel stored) {
        YubikeyCredential credential = new YubikeyCredential();
        credential.setId(stored.getId());
        credential.setType(TYPE);
        credential.setCreatedDate(stored.getCreatedDate());
        credential.setUserLabel(stored.getUserLabel());
        credential.setSecretData(stored.getSecretData());
        credential.setCredentialData(stored.getCredentialData());
        return credential;
    }

    static String id(String scope, String publicId) {
        String name = TYPE + "|" + scope + "|" + publicId;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    KeyData data() {
        return KeyData.parse(getCredentialData());
    }
}
