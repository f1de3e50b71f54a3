package org.keystead.access.spi;

import org.keycloak.models.KeycloakSession;

/** The time in which a session imports a realm, whose file says what everybody has. */
public final class RealmImports {

    private static final String RUNNING = "keystead-realm-import";

    private RealmImports() {}

    /** Does the work; what only looks like a change made by somebody is left alone meanwhile. */
    public static void during(KeycloakSession session, Runnable work) {
        session.setAttribute(RUNNING, true);
        try {
            work.run();
        } finally {
            session.removeAttribute(RUNNING);
        }
    }

    public static boolean isRunning(KeycloakSession session) {
        return session.getAttribute(RUNNING) != null;
    }
}
