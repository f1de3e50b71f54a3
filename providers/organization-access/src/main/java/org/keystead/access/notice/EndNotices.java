package org.keystead.access.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.timer.ScheduledTask;
import org.keystead.access.catalogue.RealmCatalogue;
import org.keystead.access.decision.Decisions;
import org.keystead.access.model.Grant;
import org.keystead.access.model.OperationSettings;
import org.keystead.access.spi.GrantEnds;
import org.keystead.access.spi.OrganizationAccessProvider;

/**
 * Looks for grants whose end is near or has come, in the realms that asked for notices.
 *
 * <p>What is found is marked in a transaction of its own before any mail goes out: a mail that
 * cannot be sent is logged and lost, and none is ever sent twice.
 */
public final class EndNotices implements ScheduledTask {

    /** The name under which Keycloak's timer knows the task. */
    public static final String NAME = "keystead-grant-ends";

    private static final Logger LOG = Logger.getLogger(EndNotices.class);
    private static final Duration WIDEST = Duration.ofDays(OperationSettings.LONGEST_NOTICE);
    private static final int AT_ONCE = 200;

    private final KeycloakSessionFactory factory;

    public EndNotices(KeycloakSessionFactory factory) {
        this.factory = factory;
    }

    @Override
    public String getTaskName() {
        return NAME;
    }

    @Override
    public void run(KeycloakSession session) {
        ends(session).realms(Decisions.now(), WIDEST).forEach(this::tryToTell);
    }

    /** A realm whose settings cannot be read, say, does not keep others from their notices. */
    private void tryToTell(String realm) {
        try {
            tell(realm);
        } catch (RuntimeException e) {
            LOG.warnf(e, "owners in realm %s are not told of ends", realm);
        }
    }

    private void tell(String realm) {
        Instant now = Decisions.now();
        List<Grant> ending = new ArrayList<>();
        in(realm, session -> ending.addAll(take(session, now)));
        if (!ending.isEmpty()) {
            in(
                    realm,
                    session ->
                            ending.stream()
                                    .collect(Collectors.groupingBy(Grant::organization))
                                    .forEach(
                                            (organization, grants) ->
                                                    new EndMail(session, now)
                                                            .send(organization, grants)));
        }
    }

    private static List<Grant> take(KeycloakSession session, Instant now) {
        RealmModel realm = session.getContext().getRealm();
        int days = new RealmCatalogue(session, realm).catalogue().operations().noticeDays();
        return days == 0 || !realm.isOrganizationsEnabled()
                ? List.of()
                : ends(session).take(now, Duration.ofDays(days), AT_ONCE);
    }

    private void in(String realm, Consumer<KeycloakSession> work) {
        KeycloakModelUtils.runJobInTransaction(
                factory,
                session -> {
                    RealmModel model = session.realms().getRealm(realm);
                    if (model != null && model.isEnabled()) {
                        session.getContext().setRealm(model);
                        work.accept(session);
                    }
                });
    }

    private static GrantEnds ends(KeycloakSession session) {
        return session.getProvider(OrganizationAccessProvider.class).grantEnds();
    }
}
