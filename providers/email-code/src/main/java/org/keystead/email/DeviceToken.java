package org.keystead.email;

import org.keycloak.common.util.Time;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.JsonWebToken;

/** What a remembered device shows: signed with the realm's key, for one user and one record. */
public final class DeviceToken extends JsonWebToken {

    private static final String TYPE = "keystead-device";

    /** For the reading of a cookie. */
    public DeviceToken() {}

    DeviceToken(RealmModel realm, String user, String record, long expires) {
        type(TYPE);
        issuer(realm.getId());
        subject(user);
        id(record);
        exp(expires);
        issuedNow();
    }

    /** Whether it was made for this user of this realm and its time is not over. */
    boolean isFor(RealmModel realm, String user) {
        return TYPE.equals(getType())
                && realm.getId().equals(getIssuer())
                && user.equals(getSubject())
                && getExp() != null
                && getExp() > Time.currentTimeSeconds();
    }
}
