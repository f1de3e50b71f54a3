package org.keystead.access.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keystead.access.model.ApiKey;
import org.keystead.access.spi.KeyEnds;
import org.keystead.access.spi.OrganizationAccessProvider;

/** Tells users of API keys of theirs whose end is near, in the realms that can send mail. */
public final class KeyEndNotices extends Notices<ApiKey> {

    /** The name under which Keycloak's timer knows the task. */
    public static final String NAME = "keystead-api-key-ends";

    private static final Duration BEFORE = Duration.ofDays(7);

    public KeyEndNotices(KeycloakSessionFactory factory) {
        super(NAME, factory);
    }

    @Override
    List<String> realms(KeycloakSession session, Instant now) {
        return ends(session).realms(now, BEFORE);
    }

    @Override
    List<ApiKey> take(KeycloakSession session, Instant now) {
        RealmModel realm = session.getContext().getRealm();
        return realm.getSmtpConfig().isEmpty() || !realm.isOrganizationsEnabled()
                ? List.of()
                : ends(session).take(now, BEFORE, AT_ONCE);
    }

    @Override
    void tell(KeycloakSession session, Instant now, List<ApiKey> taken) {
        taken.stream()
                .collect(Collectors.groupingBy(ApiKey::user))
                .forEach((user, keys) -> new KeyEndMail(session).send(user, keys));
    }

    private static KeyEnds ends(KeycloakSession session) {
        return session.getProvider(OrganizationAccessProvider.class).keyEnds();
    }
}
