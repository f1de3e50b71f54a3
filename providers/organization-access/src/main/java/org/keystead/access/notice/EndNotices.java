package org.keystead.access.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keystead.access.catalogue.RealmCatalogue;
import org.keystead.access.model.Grant;
import org.keystead.access.model.OperationSettings;
import org.keystead.access.spi.GrantEnds;
import org.keystead.access.spi.OrganizationAccessProvider;

/** Tells owners of grants whose end is near or has come, in the realms that asked for notices. */
public final class EndNotices extends Notices<Grant> {

    /** The name under which Keycloak's timer knows the task. */
    public static final String NAME = "keystead-grant-ends";

    private static final Duration WIDEST = Duration.ofDays(OperationSettings.LONGEST_NOTICE);

    public EndNotices(KeycloakSessionFactory factory) {
        super(NAME, factory);
    }

    @Override
    List<String> realms(KeycloakSession session, Instant now) {
        return ends(session).realms(now, WIDEST);
    }

    @Override
    List<Grant> take(KeycloakSession session, Instant now) {
        RealmModel realm = session.getContext().getRealm();
        int days = new RealmCatalogue(session, realm).catalogue().operations().noticeDays();
        return days == 0 || !realm.isOrganizationsEnabled()
                ? List.of()
                : ends(session).take(now, Duration.ofDays(days), AT_ONCE);
    }

    @Override
    void tell(KeycloakSession session, Instant now, List<Grant> taken) {
        taken.stream()
                .collect(Collectors.groupingBy(Grant::organization))
                .forEach(
                        (organization, grants) ->
                                new EndMail(session, now).send(organization, grants));
    }

    private static GrantEnds ends(KeycloakSession session) {
        return session.getProvider(OrganizationAccessProvider.class).grantEnds();
    }
}
