package org.keystead.access.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.timer.ScheduledTask;
import org.keystead.access.decision.Decisions;

/**
 * Looks in every realm for what ends, and tells of it.
 *
 * <p>What is found is marked in a transaction of its own before any mail goes out: a mail that
 * cannot be sent is logged and lost, and none is ever sent twice.
 */
abstract class Notices<T> implements ScheduledTask {

    /** How much one look takes in a realm. */
    static final int AT_ONCE = 200;

    private static final Logger LOG = Logger.getLogger(Notices.class);

    private final String name;
    private final KeycloakSessionFactory factory;

    /**
     * A task for the timer.
     *
     * @param name the one under which the timer knows it
     */
    Notices(String name, KeycloakSessionFactory factory) {
        this.name = name;
        this.factory = factory;
    }

    @Override
    public final String getTaskName() {
        return name;
    }

    /** The ids of realms that may have something to be told of. */
    abstract List<String> realms(KeycloakSession session, Instant now);

    /** Takes and marks what the realm of the session's context has to be told of. */
    abstract List<T> take(KeycloakSession session, Instant now);

    /** Tells of what was taken. */
    abstract void tell(KeycloakSession session, Instant now, List<T> taken);

    @Override
    public void run(KeycloakSession session) {
        realms(session, Decisions.now()).forEach(this::tryToTell);
    }

    /** A realm whose settings cannot be read, say, does not keep others from their notices. */
    private void tryToTell(String realm) {
        try {
            tell(realm);
        } catch (RuntimeException e) {
            LOG.warnf(e, "nobody in realm %s is told of what %s finds", realm, name);
        }
    }

    private void tell(String realm) {
        Instant now = Decisions.now();
        List<T> taken = new ArrayList<>();
        in(realm, session -> taken.addAll(take(session, now)));
        if (!taken.isEmpty()) {
            in(realm, session -> tell(session, now, taken));
        }
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
}
