package org.keystead.access.decision;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.keycloak.models.RealmModel;

/**
 * Writes decisions to the server's log, a line of JSON each, as many of a hundred as the realm's
 * catalogue says. Lines name things by id and alias; no token, address or name of a person.
 */
public final class DecisionLog {

    /** The category, which an operator can send to a file of its own. */
    public static final String CATEGORY = "org.keystead.access.decision.log";

    private static final Logger LOG = Logger.getLogger(CATEGORY);
    private static final int ALL = 100;

    private final RealmModel realm;
    private final int percent;

    DecisionLog(RealmModel realm, int percent) {
        this.realm = realm;
        this.percent = percent;
    }

    /**
     * Counts one decision, and notes it.
     *
     * @param user the id of the user whom it is about
     * @param what the action or level that was asked for
     */
    public void decided(
            String user,
            String organization,
            Optional<String> project,
            String section,
            String what,
            boolean allowed) {
        DecisionMeters.decided(allowed);
        if (percent == 0 || ThreadLocalRandom.current().nextInt(ALL) >= percent) {
            return;
        }
        ObjectNode line =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("realm", realm.getName())
                        .put("user", user)
                        .put("organization", organization);
        project.ifPresent(alias -> line.put("project", alias));
        LOG.info(line.put("section", section).put("asked", what).put("allowed", allowed));
    }
}
